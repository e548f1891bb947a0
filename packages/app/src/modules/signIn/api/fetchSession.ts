import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi } from '@backstage/frontend-plugin-api';
import { parseSession, type Session } from '../lib/session';

/** Asks an auth provider that signs in without a dialog who this request is. */
export async function fetchSession(options: {
  discoveryApi: DiscoveryApi;
  provider: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}): Promise<Session> {
  const { discoveryApi, provider, headers, signal } = options;
  const baseUrl = await discoveryApi.getBaseUrl('auth');
  const response = await fetch(`${baseUrl}/${provider}/refresh`, {
    credentials: 'include',
    headers: {
      // Asked for by the auth backend against requests from other sites.
      'X-Requested-With': 'XMLHttpRequest',
      ...headers,
    },
    signal,
  });
  if (!response.ok) {
    const error = await ResponseError.fromResponse(response);
    // Elsewhere a 401 means that a session has ended. Here the answer says who
    // is not let in and why, which is what the reader needs.
    throw response.status === 401 ? new Error(error.cause.message) : error;
  }
  return parseSession(await response.json());
}
