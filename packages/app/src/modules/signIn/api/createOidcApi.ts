import { OAuth2 } from '@backstage/core-app-api';
import {
  configApiRef,
  discoveryApiRef,
  oauthRequestApiRef,
  type ApiHolder,
} from '@backstage/frontend-plugin-api';
import type { AuthApi } from '../lib/providers';
import { requireApi } from '../lib/requireApi';

/** Backstage has no stock API for a plain OpenID Connect provider. */
export function createOidcApi(apis: ApiHolder): AuthApi {
  const configApi = requireApi(apis, configApiRef);
  return OAuth2.create({
    configApi,
    discoveryApi: requireApi(apis, discoveryApiRef),
    oauthRequestApi: requireApi(apis, oauthRequestApiRef),
    provider: { id: 'oidc', title: 'Single sign-on', icon: () => null },
    environment: configApi.getOptionalString('auth.environment'),
    defaultScopes: ['openid', 'profile', 'email'],
  });
}
