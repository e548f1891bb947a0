import { parseEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useRefreshable, type Refreshable } from '@slipway/plugin-ui';

export interface Me {
  userRef: string;
  isGuest: boolean;
  /** From the sign-in, which may not know it. */
  displayName?: string;
  /** Me and my groups: whoever owns what is mine. */
  ownershipRefs: string[];
}

/** Who is signed in, from the token: it asks no server. */
export function useMe(): Refreshable<Me> {
  const identityApi = useApi(identityApiRef);
  return useRefreshable('me', async () => {
    const [identity, profile] = await Promise.all([
      identityApi.getBackstageIdentity(),
      identityApi.getProfileInfo(),
    ]);
    const userRef = identity.userEntityRef;
    return {
      userRef,
      isGuest: parseEntityRef(userRef).name === 'guest',
      displayName: profile.displayName,
      ownershipRefs: [...new Set([userRef, ...identity.ownershipEntityRefs])],
    };
  });
}
