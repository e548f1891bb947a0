import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import type { NavItem } from '../lib/arrangeNavItems';
import { isCurrentPath } from '../lib/isCurrentPath';

/**
 * Names the browser's tab and history entries after the page. Pages that know
 * better, such as an entity's, set their own title once they have loaded.
 */
export function usePageTitle(items: NavItem[]): void {
  const configApi = useApi(configApiRef);
  const { pathname } = useLocation();
  const appTitle = configApi.getOptionalString('app.title') ?? 'Slipway';
  const page = items.find(({ href }) => isCurrentPath(href, pathname));

  const title = page?.title;

  useEffect(() => {
    document.title = title ? `${title} | ${appTitle}` : appTitle;
  }, [title, appTitle, pathname]);
}
