import type { Session } from '../lib/session';
import { RenewingIdentity } from './RenewingIdentity';

const start = new Date('2026-03-10T12:00:00Z').getTime();
const HOUR = 3_600_000;

function session(name: string, expiresInMs: number): Session {
  const payload = { exp: Math.floor((Date.now() + expiresInMs) / 1000) };
  return {
    profile: { displayName: 'Ana' },
    backstageIdentity: {
      token: `${name}.${btoa(JSON.stringify(payload))}.x`,
      identity: {
        type: 'user',
        userEntityRef: 'user:default/ana',
        ownershipEntityRefs: ['user:default/ana', 'group:default/platform'],
      },
    },
  };
}

async function tokenName(identity: RenewingIdentity) {
  const { token } = await identity.getCredentials();
  return token?.split('.')[0];
}

describe('RenewingIdentity', () => {
  beforeEach(() => jest.useFakeTimers({ now: start }));
  afterEach(() => jest.useRealTimers());

  it('renews once, before the token runs out', async () => {
    const fetchSession = jest
      .fn()
      .mockResolvedValueOnce(session('first', HOUR));
    const identity = await RenewingIdentity.create({ fetchSession });
    await expect(tokenName(identity)).resolves.toBe('first');

    jest.setSystemTime(start + HOUR - 6 * 60_000);
    await expect(tokenName(identity)).resolves.toBe('first');
    expect(fetchSession).toHaveBeenCalledTimes(1);

    jest.setSystemTime(start + HOUR - 4 * 60_000);
    fetchSession.mockResolvedValueOnce(session('second', HOUR));
    await expect(
      Promise.all([tokenName(identity), tokenName(identity)]),
    ).resolves.toEqual(['second', 'second']);
    expect(fetchSession).toHaveBeenCalledTimes(2);
  });

  it('does not renew a short-lived token at each request', async () => {
    const fetchSession = jest.fn().mockResolvedValue(session('short', 60_000));
    const identity = await RenewingIdentity.create({ fetchSession });
    await tokenName(identity);
    await tokenName(identity);
    expect(fetchSession).toHaveBeenCalledTimes(1);
  });

  it('keeps a token that still holds while the portal is away', async () => {
    const fetchSession = jest
      .fn()
      .mockResolvedValueOnce(session('first', HOUR))
      .mockRejectedValue(new TypeError('Failed to fetch'));
    const identity = await RenewingIdentity.create({ fetchSession });

    jest.setSystemTime(start + HOUR - 60_000);
    await expect(tokenName(identity)).resolves.toBe('first');
    jest.setSystemTime(start + HOUR + 1);
    await expect(tokenName(identity)).rejects.toThrow('Failed to fetch');
  });

  it('stops what is under way when signing out', async () => {
    const onSignOut = jest.fn();
    let signal: AbortSignal | undefined;
    const identity = await RenewingIdentity.create({
      fetchSession: async s => {
        signal = s;
        return session('first', HOUR);
      },
      onSignOut,
    });
    await identity.signOut();
    expect(onSignOut).toHaveBeenCalled();
    expect(signal?.aborted).toBe(true);
  });
});
