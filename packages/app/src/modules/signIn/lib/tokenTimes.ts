import { fields } from './session';

const UNREADABLE_LIFETIME_MS = 5 * 60_000;
const MARGIN_MS = 5 * 60_000;

export interface TokenTimes {
  /** From here on a new token is fetched, while the old one still holds. */
  refreshAt: number;
  expiresAt: number;
}

/** When a token should be renewed and when it is of no more use, in ms since 1970. */
export function tokenTimes(token: string, now: number): TokenTimes {
  const expiry = fields(decodePayload(token)).exp;
  const expiresAt =
    typeof expiry === 'number' ? expiry * 1000 : now + UNREADABLE_LIFETIME_MS;
  // A fixed margin would renew a short-lived token at every request.
  const margin = Math.min(MARGIN_MS, Math.max(0, expiresAt - now) / 5);
  return { refreshAt: expiresAt - margin, expiresAt };
}

function decodePayload(token: string): unknown {
  try {
    const payload = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
    return JSON.parse(window.atob(payload));
  } catch {
    return undefined;
  }
}
