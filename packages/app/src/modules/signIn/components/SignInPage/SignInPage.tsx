import {
  configApiRef,
  discoveryApiRef,
  useApi,
  type ConfigApi,
  type IdentityApi,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { LocalAuthClient } from '../../api/LocalAuthClient';
import { signInLocally } from '../../api/signInLocally';
import { rememberedPerson } from '../../lib/remembered';
import { LocalSignIn } from '../LocalSignIn';

const ProviderSignIn = lazy(async () => {
  const module = await import('../ProviderSignIn');
  return { default: module.ProviderSignIn };
});

/** The person of last time, or the choice who to be, or the configured providers. */
export function SignInPage({ onSignInSuccess }: SignInPageProps) {
  const [attempt, setAttempt] = useState(0);
  return (
    <Attempt
      key={attempt}
      onSignedIn={onSignInSuccess}
      onRetry={() => setAttempt(previous => previous + 1)}
    />
  );
}

interface AttemptProps {
  onSignedIn: (identity: IdentityApi) => void;
  onRetry: () => void;
}

function Attempt({ onSignedIn, onRetry }: AttemptProps) {
  const discoveryApi = useApi(discoveryApiRef);
  const configApi = useApi(configApiRef);
  const client = useMemo(
    () => new LocalAuthClient({ discoveryApi }),
    [discoveryApi],
  );
  const [person] = useState(() => rememberedPerson.get());
  const [isSilent, setIsSilent] = useState(person !== undefined);
  const [failure, setFailure] = useState<unknown>();

  useEffect(() => {
    if (person === undefined) {
      return undefined;
    }
    let left = false;
    signInLocally(client, person).then(
      identity => !left && onSignedIn(identity),
      error => {
        if (!left) {
          setFailure(error);
          setIsSilent(false);
        }
      },
    );
    return () => {
      left = true;
    };
  }, [client, person, onSignedIn]);

  // Usually a few milliseconds; a page in between would only flicker.
  if (isSilent) {
    return null;
  }
  const providers = (
    <Suspense fallback={null}>
      <ProviderSignIn onSignedIn={onSignedIn} />
    </Suspense>
  );
  if (!mayOfferLocal(configApi)) {
    return providers;
  }
  return (
    <LocalSignIn
      client={client}
      failure={failure}
      onSignedIn={onSignedIn}
      onRetry={onRetry}
      fallback={providers}
    />
  );
}

/** Where the configuration names other providers only, asking would be a 404 at each visit. */
function mayOfferLocal(configApi: ConfigApi): boolean {
  const names = configApi.getOptionalConfig('auth.providers')?.keys();
  return names === undefined || names.length === 0 || names.includes('local');
}
