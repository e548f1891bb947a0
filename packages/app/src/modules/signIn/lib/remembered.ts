/** One value this browser keeps; without storage it forgets, and sign-in asks again. */
export class Remembered {
  constructor(private readonly key: string) {}

  get(): string | undefined {
    try {
      return window.localStorage.getItem(this.key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  set(value: string): void {
    try {
      window.localStorage.setItem(this.key, value);
    } catch {
      // Storage is blocked.
    }
  }

  clear(): void {
    try {
      window.localStorage.removeItem(this.key);
    } catch {
      // Storage is blocked.
    }
  }
}

/** Who was signed in last, so that a reload asks nothing. */
export const rememberedPerson = new Remembered('slipway.signIn.person');

/** The provider of last time, which may still have a session for this browser. */
export const rememberedProvider = new Remembered('slipway.signIn.provider');
