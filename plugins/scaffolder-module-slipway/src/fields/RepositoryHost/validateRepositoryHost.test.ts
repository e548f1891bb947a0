import { configApiRef } from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { createFieldValidation } from '@backstage/plugin-scaffolder-react/alpha';
import { validateRepositoryHost } from './validateRepositoryHost';

describe('validateRepositoryHost', () => {
  const config = mockApis.config({
    data: {
      sandbox: { enabled: true },
      integrations: {
        github: [{ host: 'github.com' }],
        gitlab: [{ host: 'gitlab.example.org' }],
      },
    },
  });

  it.each<[string, RegExp[]]>([
    ['embedded', []],
    ['github.com?owner=acme', []],
    ['gitlab.example.org?owner=a%2Fb', []],
    ['github.com?owner=', [/Say which organisation or user/]],
    ['github.com', [/Say which organisation or user/]],
    ['github.com?owner=a%2Fb', [/cannot be the name/]],
    ['gitlab.example.org?owner=', [/Say which group/]],
    ['gitlab.example.org?owner=a%2F', [/cannot be the name/]],
    ['gitlab.com?owner=a', [/not among the configured/]],
  ])('judges %s', async (value, expected) => {
    const validation = createFieldValidation();
    await validateRepositoryHost(value, validation, {
      apiHolder: {
        get: ref =>
          ref.id === configApiRef.id ? (config as never) : undefined,
      },
      formData: {},
      schema: {},
    });
    expect(validation.__errors).toEqual(
      expected.map(reason => expect.stringMatching(reason)),
    );
  });
});
