import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';

export interface SignedInPerson {
  name: string;
  email?: string;
  picture?: string;
  entityRef?: string;
}

/** Who is signed in; undefined until that is known. */
export function useSignedInPerson(): SignedInPerson | undefined {
  const identityApi = useApi(identityApiRef);
  const [person, setPerson] = useState<SignedInPerson>();

  useEffect(() => {
    let left = false;
    Promise.all([
      identityApi.getProfileInfo(),
      identityApi.getBackstageIdentity(),
    ]).then(
      ([profile, { userEntityRef }]) => {
        if (!left) {
          setPerson({
            name: profile.displayName ?? userEntityRef.split('/').pop()!,
            email: profile.email,
            picture: profile.picture,
            entityRef: userEntityRef,
          });
        }
      },
      // The shell must stay usable, signing out above all.
      () => !left && setPerson({ name: 'Unknown' }),
    );
    return () => {
      left = true;
    };
  }, [identityApi]);

  return person;
}
