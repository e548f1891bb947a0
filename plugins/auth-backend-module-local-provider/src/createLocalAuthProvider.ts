import { DEFAULT_NAMESPACE, isUserEntity, parseEntityRef, stringifyEntityRef, UserEntity } from '@backstage/catalog-model';
import { AuthenticationError, InputError, NotAllowedError } from '@backstage/errors';
import { AuthProviderFactory, AuthResolverContext, createProxyAuthenticator, createProxyAuthProviderFactory } from '@backstage/plugin-auth-node';
import { assertLocal } from './assertLocal';
import { LocalConfig } from './readLocalConfig';

/** Names who to be: an entity ref, or `guest`. A simple cross-site request cannot carry it. */
const PERSON_HEADER = 'x-slipway-person';
const GUEST = 'guest';
const GUEST_REF = stringifyEntityRef({ kind: 'user', namespace: DEFAULT_NAMESPACE, name: GUEST });

export function createLocalAuthProvider(config: LocalConfig): AuthProviderFactory {
  const authenticator = createProxyAuthenticator({
    async defaultProfileTransform({ person }: { person: string }, context) {
      if (person === GUEST) return { profile: { displayName: 'Guest' } };
      const user = await findPerson(person, context);
      const { displayName = user.metadata.name, email, picture } = user.spec.profile ?? {};
      return { profile: { displayName, email, picture } };
    },
    initialize: () => config,
    async authenticate({ req }, { guest }) {
      assertLocal(req, config);
      const person = req.headers[PERSON_HEADER];
      if (typeof person !== 'string' || person.length > 200) {
        throw new InputError(`The header ${PERSON_HEADER} must name who to be.`);
      }
      if (person === GUEST && !guest) throw new NotAllowedError('Guests are not let in: auth.providers.local.guest is false.');
      return { result: { person } };
    },
  });
  return createProxyAuthProviderFactory({
    authenticator,
    async signInResolver({ result: { person } }, context) {
      if (person === GUEST) return context.issueToken({ claims: { sub: GUEST_REF, ent: [GUEST_REF] } });
      return context.signInWithCatalogUser({ entityRef: stringifyEntityRef(await findPerson(person, context)) });
    },
  });
}

/** @throws AuthenticationError for anything but a person that the catalog knows. */
async function findPerson(ref: string, context: AuthResolverContext): Promise<UserEntity> {
  const unknown = (cause?: unknown) =>
    new AuthenticationError(`The catalog knows no person ${JSON.stringify(ref)}.`, cause instanceof Error ? cause : undefined);
  try {
    const { entity } = await context.findCatalogUser({ entityRef: parseEntityRef(ref, { defaultKind: 'user', defaultNamespace: DEFAULT_NAMESPACE }) });
    if (isUserEntity(entity)) return entity;
  } catch (error) {
    throw unknown(error);
  }
  throw unknown();
}
