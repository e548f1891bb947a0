import type {
  BackstageUserIdentity,
  IdentityApi,
  ProfileInfo,
} from '@backstage/frontend-plugin-api';
import type { Session } from '../lib/session';
import { tokenTimes, type TokenTimes } from '../lib/tokenTimes';

export interface RenewingIdentityOptions {
  /** Fetches a session, at first and each time the token is about to run out. */
  fetchSession: (signal: AbortSignal) => Promise<Session>;
  onSignOut?: () => void;
}

/** Somebody who is signed in without a password, by a header or by nothing at all. */
export class RenewingIdentity implements IdentityApi {
  private renewal?: Promise<Session>;
  private times: TokenTimes;

  /** Signs in. Fails when that is refused. */
  static async create(
    options: RenewingIdentityOptions,
  ): Promise<RenewingIdentity> {
    const signedOut = new AbortController();
    const session = await options.fetchSession(signedOut.signal);
    return new RenewingIdentity(options, signedOut, session);
  }

  private constructor(
    private readonly options: RenewingIdentityOptions,
    private readonly signedOut: AbortController,
    private session: Session,
  ) {
    this.times = tokenTimes(session.backstageIdentity.token, Date.now());
  }

  async getProfileInfo(): Promise<ProfileInfo> {
    return this.session.profile;
  }

  async getBackstageIdentity(): Promise<BackstageUserIdentity> {
    return this.session.backstageIdentity.identity;
  }

  async getCredentials(): Promise<{ token?: string }> {
    const session = await this.currentSession();
    return { token: session.backstageIdentity.token };
  }

  async signOut(): Promise<void> {
    this.signedOut.abort();
    this.options.onSignOut?.();
  }

  private async currentSession(): Promise<Session> {
    if (Date.now() < this.times.refreshAt) {
      return this.session;
    }
    // Many requests start at once; one renewal serves them all.
    this.renewal ??= this.renew().finally(() => {
      this.renewal = undefined;
    });
    try {
      return await this.renewal;
    } catch (error) {
      // The portal may be restarting. The old token holds until it runs out.
      if (Date.now() < this.times.expiresAt) {
        return this.session;
      }
      throw error;
    }
  }

  private async renew(): Promise<Session> {
    this.session = await this.options.fetchSession(this.signedOut.signal);
    this.times = tokenTimes(this.session.backstageIdentity.token, Date.now());
    return this.session;
  }
}
