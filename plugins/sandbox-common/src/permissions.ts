import { createPermission } from '@backstage/plugin-permission-common';

/** Making a repository in the embedded Git host. Its owner must be the caller, or a group of theirs. */
export const sandboxRepositoryCreatePermission = createPermission({
  name: 'sandbox.repository.create',
  attributes: { action: 'create' },
});

export const sandboxPermissions = [sandboxRepositoryCreatePermission];
