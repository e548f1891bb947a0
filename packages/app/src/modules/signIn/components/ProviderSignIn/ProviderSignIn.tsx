import {
  configApiRef,
  useApi,
  useApiHolder,
  type IdentityApi,
} from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { ErrorState, NotConfigured } from '@slipway/plugin-ui';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { signInWithProvider } from '../../api/signInWithProvider';
import { readProviders, type Provider } from '../../lib/providers';
import { rememberedProvider } from '../../lib/remembered';
import { SignInFrame } from '../SignInFrame';
import styles from './ProviderSignIn.module.css';

export interface ProviderSignInProps {
  onSignedIn: (identity: IdentityApi) => void;
}

const EXAMPLE = `auth:
  environment: production
  providers:
    github:
      production:
        clientId: \${AUTH_GITHUB_CLIENT_ID}
        clientSecret: \${AUTH_GITHUB_CLIENT_SECRET}
        signIn:
          resolvers:
            - resolver: usernameMatchingUserEntityName`;

/** One button for each provider that the configuration names. */
export function ProviderSignIn({ onSignedIn }: ProviderSignInProps) {
  const configApi = useApi(configApiRef);
  const apis = useApiHolder();
  const [searchParams] = useSearchParams();
  const { providers, unknown } = useMemo(
    () => readProviders(configApi),
    [configApi],
  );
  // Where sign-in leads through another page, that is how its failure comes back.
  const refusal = searchParams.get('error');
  const [failed, setFailed] = useState<unknown>(
    refusal ? new Error(refusal) : undefined,
  );
  const [remembered] = useState(() =>
    providers.find(({ id }) => id === rememberedProvider.get()),
  );
  const [pending, setPending] = useState(remembered?.id);

  async function signIn(provider: Provider, silent: boolean) {
    setPending(provider.id);
    setFailed(undefined);
    try {
      const identity = await signInWithProvider({ apis, provider, silent });
      if (identity) {
        rememberedProvider.set(provider.id);
        onSignedIn(identity);
        return;
      }
    } catch (error) {
      // Closing the window of the provider is an answer, not a failure.
      const closed =
        error instanceof Error && error.name === 'PopupRejectedError';
      setFailed(closed || silent ? undefined : error);
    }
    setPending(undefined);
  }

  useEffect(() => {
    // A guest has no session to come back to.
    if (remembered && remembered.id !== 'guest' && !refusal) {
      signIn(remembered, true);
    } else {
      setPending(undefined);
    }
    // Once, when the page is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <SignInFrame title="Sign in">
      {failed !== undefined && (
        <ErrorState title="Cannot sign in" error={failed} />
      )}
      {providers.length === 0 && (
        <NotConfigured
          what="Sign-in"
          configKey="auth.providers"
          block={{ label: 'app-config.production.yaml', code: EXAMPLE }}
        />
      )}
      <ul className={styles.providers}>
        {providers.map(provider => (
          <li key={provider.id}>
            <Button
              variant={provider.id === 'guest' ? 'secondary' : 'primary'}
              isDisabled={pending !== undefined}
              onPress={() => signIn(provider, false)}
            >
              {describeButton(provider, pending)}
            </Button>
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <p className={styles.unknown}>
          Configured, but not offered on this page:{' '}
          {unknown.map(name => `auth.providers.${name}`).join(', ')}
        </p>
      )}
    </SignInFrame>
  );
}

function describeButton({ id, title }: Provider, pending?: string): string {
  if (id === pending) {
    return 'Signing in…';
  }
  return id === 'guest' ? 'Look around as a guest' : `Sign in with ${title}`;
}
