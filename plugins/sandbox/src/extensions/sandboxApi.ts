import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { sandboxApiRef, SandboxClient } from '../api';

export const sandboxApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: sandboxApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new SandboxClient({ fetchApi }),
    }),
});
