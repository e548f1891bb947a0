const factory = require('@backstage/cli/config/eslint-factory');

/** The lint rules of every package: Backstage's, and the house rule that families do not mix. */
module.exports = dir =>
  factory(dir, {
    plugins: ['@backstage'],
    rules: {
      '@backstage/no-mixed-plugin-imports': 'error',
      // supertest asserts with a method of its own.
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', '**.expect'] }],
    },
  });
