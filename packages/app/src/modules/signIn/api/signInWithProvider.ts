import { UserIdentity } from '@backstage/core-components';
import {
  discoveryApiRef,
  type ApiHolder,
  type IdentityApi,
} from '@backstage/frontend-plugin-api';
import type { AuthApi, Provider } from '../lib/providers';
import { requireApi } from '../lib/requireApi';
import { createOidcApi } from './createOidcApi';
import { fetchSession } from './fetchSession';
import { RenewingIdentity } from './RenewingIdentity';

/** Signs in with a provider, or, when silent, only if it still has a session. */
export async function signInWithProvider(options: {
  apis: ApiHolder;
  provider: Provider;
  silent?: boolean;
}): Promise<IdentityApi | undefined> {
  const { apis, provider, silent } = options;
  if (provider.id === 'guest') {
    return RenewingIdentity.create({
      fetchSession: signal =>
        fetchSession({
          discoveryApi: requireApi(apis, discoveryApiRef),
          provider: provider.id,
          signal,
        }),
    });
  }

  const authApi: AuthApi = provider.apiRef
    ? requireApi(apis, provider.apiRef)
    : createOidcApi(apis);
  const response = await authApi.getBackstageIdentity(
    silent ? { optional: true } : { instantPopup: true },
  );
  if (!response) {
    if (silent) {
      return undefined;
    }
    throw new Error(
      `${provider.title} knows you, but the portal cannot tell who you are in the catalog. Set auth.providers.${provider.id}.<environment>.signIn.resolvers.`,
    );
  }
  return UserIdentity.create({
    identity: response.identity,
    profile: await authApi.getProfile(),
    authApi,
  });
}
