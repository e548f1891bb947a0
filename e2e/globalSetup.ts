import { PortalApi } from './support/api';
import { Portal } from './support/portal';

/**
 * Starts the portal for all tests; the returned function stops it at the end.
 * While writing tests, SLIPWAY_E2E_PORT and SLIPWAY_E2E_DATA name one that runs.
 */
export default async function globalSetup() {
  if (process.env.SLIPWAY_E2E_PORT) return undefined;
  const portal = Portal.inEmptyDirectory(7117);
  await portal.start();
  // The catalog fills for a few seconds after a first start.
  await PortalApi.as(portal.url, 'user:default/ana');
  process.env.SLIPWAY_E2E_DATA = portal.dataDir;
  process.env.SLIPWAY_E2E_PORT = String(portal.port);
  return async () => {
    await portal.stop();
    portal.remove();
  };
}
