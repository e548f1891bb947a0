import { AccessToken } from '@slipway/plugin-sandbox-common';

export type TokenState = 'active' | 'expiring' | 'expired' | 'revoked';

const DAY_MS = 24 * 60 * 60 * 1000;
const SOON_DAYS = 7;

/** What asks for something to be done comes first, what is over comes last. */
const ORDER: TokenState[] = ['expiring', 'active', 'expired', 'revoked'];

export function tokenState(token: AccessToken, now: number): TokenState {
  if (token.revokedAt) return 'revoked';
  const left = Date.parse(token.expiresAt) - now;
  if (left <= 0) return 'expired';
  return left < SOON_DAYS * DAY_MS ? 'expiring' : 'active';
}

export function sortTokens(tokens: AccessToken[], now: number): AccessToken[] {
  const rank = (token: AccessToken) => ORDER.indexOf(tokenState(token, now));
  return [...tokens].sort(
    (a, b) => rank(a) - rank(b) || b.createdAt.localeCompare(a.createdAt),
  );
}
