import type { ApiHolder, ApiRef } from '@backstage/frontend-plugin-api';

/** An API the app always has. */
export function requireApi<T>(apis: ApiHolder, ref: ApiRef<T>): T {
  const api = apis.get(ref);
  if (!api) {
    throw new Error(`The app has no API ${ref.id}.`);
  }
  return api;
}
