import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'reports/']),
  js.configs.recommended,
  {
    files: ['src/**/*.ts'],
    // The type-aware rules find what the compiler lets through, above all a
    // promise that nobody awaits.
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true },
    },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          // node:test returns promises that its runner awaits by itself.
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['describe', 'test'],
            },
          ],
        },
      ],
    },
  },
);
