import {
  githubAuthApiRef,
  gitlabAuthApiRef,
  googleAuthApiRef,
  microsoftAuthApiRef,
  oktaAuthApiRef,
  type ApiRef,
  type BackstageIdentityApi,
  type ConfigApi,
  type ProfileInfoApi,
  type SessionApi,
} from '@backstage/frontend-plugin-api';

export type AuthApi = BackstageIdentityApi & ProfileInfoApi & SessionApi;

export interface Provider {
  id: string;
  title: string;
  /** Absent for those that no stock API serves. */
  apiRef?: ApiRef<AuthApi>;
}

const KNOWN: Provider[] = [
  { id: 'github', title: 'GitHub', apiRef: githubAuthApiRef },
  { id: 'gitlab', title: 'GitLab', apiRef: gitlabAuthApiRef },
  { id: 'microsoft', title: 'Microsoft', apiRef: microsoftAuthApiRef },
  { id: 'google', title: 'Google', apiRef: googleAuthApiRef },
  { id: 'okta', title: 'Okta', apiRef: oktaAuthApiRef },
  { id: 'oidc', title: 'single sign-on' },
  { id: 'guest', title: 'a guest' },
];

/** What the configuration names, in our order, and the names nobody here knows. */
export function readProviders(config: ConfigApi): {
  providers: Provider[];
  unknown: string[];
} {
  const names = config.getOptionalConfig('auth.providers')?.keys() ?? [];
  return {
    providers: KNOWN.filter(({ id }) => names.includes(id)),
    unknown: names.filter(
      name => name !== 'local' && !KNOWN.some(({ id }) => id === name),
    ),
  };
}
