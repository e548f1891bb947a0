export interface StoredToken {
  id: string;
  userRef: string;
  name: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt?: Date;
  revokedAt?: Date;
}

export interface TokenStore {
  /** The user's tokens, newest first. */
  list(userRef: string): Promise<StoredToken[]>;
  add(token: { id: string; userRef: string; name: string; hash: string; expiresAt: Date }): Promise<StoredToken>;
  findByHash(hash: string): Promise<StoredToken | undefined>;
  /** Revokes a token of the user's; doing it twice keeps the first time. Undefined when it is not theirs. */
  revoke(userRef: string, id: string): Promise<StoredToken | undefined>;
  touch(id: string): Promise<void>;
}
