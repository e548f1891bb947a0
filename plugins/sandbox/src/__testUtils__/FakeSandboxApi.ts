import { NotImplementedError } from '@backstage/errors';
import { SandboxApi } from '../api';

type Mocked = { [K in keyof SandboxApi]: jest.MockedFunction<SandboxApi[K]> };

/** A host that does what a test tells it to, and nothing else. */
export class FakeSandboxApi implements Mocked {
  listRepositories = untold<'listRepositories'>();
  getContent = untold<'getContent'>();
  listCommits = untold<'listCommits'>();
  getRaw = untold<'getRaw'>();
  listAccessTokens = untold<'listAccessTokens'>();
  createAccessToken = untold<'createAccessToken'>();
  revokeAccessToken = untold<'revokeAccessToken'>();
}

function untold<K extends keyof SandboxApi>(): Mocked[K] {
  return jest.fn(async () => {
    throw new NotImplementedError('The test has not said what to answer.');
  }) as unknown as Mocked[K];
}
