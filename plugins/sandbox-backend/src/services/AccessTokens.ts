import { NotFoundError } from '@backstage/errors';
import { AccessToken, CreatedAccessToken, TOKEN_PREFIX } from '@slipway/plugin-sandbox-common';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { StoredToken, TokenStore } from '../database/TokenStore';

const DAY_MS = 24 * 60 * 60 * 1000;

export type TokenVerdict = { ok: true; userRef: string } | { ok: false; reason: string };

/** Personal access tokens: the passwords with which people push. */
export class AccessTokens {
  constructor(private readonly store: TokenStore) {}

  async list(userRef: string): Promise<AccessToken[]> {
    return (await this.store.list(userRef)).map(toAccessToken);
  }

  async create(userRef: string, options: { name: string; days: number }): Promise<CreatedAccessToken> {
    // 256 random bits: nothing to guess, so a plain hash protects the stored form.
    const secret = TOKEN_PREFIX + randomBytes(32).toString('base64url');
    const token = await this.store.add({
      id: randomUUID(),
      userRef,
      name: options.name,
      hash: hashOf(secret),
      expiresAt: new Date(Date.now() + options.days * DAY_MS),
    });
    return { ...toAccessToken(token), secret };
  }

  async revoke(userRef: string, id: string): Promise<AccessToken> {
    const token = /^[0-9a-f-]{36}$/i.test(id) ? await this.store.revoke(userRef, id) : undefined;
    if (!token) throw new NotFoundError('You have no access token with this id.');
    return toAccessToken(token);
  }

  /** Whose token it is. The reason of a refusal is for the one who holds the token. */
  async verify(secret: string): Promise<TokenVerdict> {
    const token = secret.startsWith(TOKEN_PREFIX) ? await this.store.findByHash(hashOf(secret)) : undefined;
    if (!token) return { ok: false, reason: 'This access token is not known.' };
    if (token.revokedAt) return { ok: false, reason: `The access token "${token.name}" was revoked.` };
    if (token.expiresAt.getTime() < Date.now()) return { ok: false, reason: `The access token "${token.name}" has expired.` };
    await this.store.touch(token.id);
    return { ok: true, userRef: token.userRef };
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function toAccessToken(token: StoredToken): AccessToken {
  return {
    id: token.id,
    name: token.name,
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString(),
    revokedAt: token.revokedAt?.toISOString(),
  };
}
