import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** The list of repositories; everything else of the embedded Git host is below it. */
export const rootRouteRef = createRouteRef();

/** The tab of the user's settings with their access tokens. */
export const accessTokensRouteRef = createRouteRef();

/** Where something new is made from a template. */
export const createFromTemplateRouteRef = createExternalRouteRef({
  defaultTarget: 'scaffolder.root',
});
