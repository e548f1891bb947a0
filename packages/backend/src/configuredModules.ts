import { coreServices, createBackendFeatureLoader } from '@backstage/backend-plugin-api';

/**
 * Modules for tools that not everyone has. Each is installed, costs nothing
 * until its config section exists, and is at work from the next start on.
 */
export const configuredModules = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    const has = (key: string) => config.has(key);

    // Discovery of catalog-info.yaml files in Git hosts.
    if (has('catalog.providers.github') || has('catalog.providers.githubOrg')) yield import('@backstage/plugin-catalog-backend-module-github');
    if (has('catalog.providers.gitlab')) yield import('@backstage/plugin-catalog-backend-module-gitlab');
    if (has('catalog.providers.gitea')) yield import('@backstage/plugin-catalog-backend-module-gitea');
    if (has('catalog.providers.bitbucketCloud')) yield import('@backstage/plugin-catalog-backend-module-bitbucket-cloud');
    if (has('catalog.providers.bitbucketServer')) yield import('@backstage/plugin-catalog-backend-module-bitbucket-server');

    // Publishing from templates.
    if (has('integrations.github')) yield import('@backstage/plugin-scaffolder-backend-module-github');
    if (has('integrations.gitlab')) yield import('@backstage/plugin-scaffolder-backend-module-gitlab');

    // Webhooks.
    if (has('events.modules.github')) yield import('@backstage/plugin-events-backend-module-github');
    if (has('events.modules.gitlab')) yield import('@backstage/plugin-events-backend-module-gitlab');

    // Real sign-in.
    if (has('auth.providers.github')) yield import('@backstage/plugin-auth-backend-module-github-provider');
    if (has('auth.providers.gitlab')) yield import('@backstage/plugin-auth-backend-module-gitlab-provider');
    if (has('auth.providers.oidc')) yield import('@backstage/plugin-auth-backend-module-oidc-provider');
  },
});
