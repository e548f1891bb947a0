import { rememberedPerson } from '../lib/remembered';
import type { LocalAuthClient } from './LocalAuthClient';
import { RenewingIdentity } from './RenewingIdentity';

/** Signs in as one of the local people, who is remembered until signing out. */
export async function signInLocally(
  client: LocalAuthClient,
  person: string,
): Promise<RenewingIdentity> {
  const identity = await RenewingIdentity.create({
    fetchSession: signal => client.signIn(person, signal),
    onSignOut: () => rememberedPerson.clear(),
  });
  rememberedPerson.set(person);
  return identity;
}
