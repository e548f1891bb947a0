import { AuthService } from '@backstage/backend-plugin-api';
import { parseEntityRef, RELATION_MEMBER_OF, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Answers who belongs to whom, from the catalog as it is now. */
export class Membership {
  constructor(private readonly options: { auth: AuthService; catalog: CatalogService }) {}

  /** The user and the groups that the user is a direct member of. */
  async ownershipOf(userRef: string): Promise<string[]> {
    const { auth, catalog } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const user = await catalog.getEntityByRef(userRef, { credentials });
    const groups = (user?.relations ?? []).filter(relation => relation.type === RELATION_MEMBER_OF).map(relation => relation.targetRef);
    return [userRef, ...groups];
  }

  /**
   * Reads an owner given as an entity ref, and returns it whole.
   * @throws InputError when it is no ref of a group or user that the catalog knows.
   */
  async requireOwner(ref: string): Promise<{ ownerRef: string; owner: string }> {
    let parsed;
    try {
      parsed = parseEntityRef(ref, { defaultKind: 'group', defaultNamespace: 'default' });
    } catch {
      throw new InputError(`${JSON.stringify(ref)} is no entity reference; write it like group:default/platform.`);
    }
    const kind = parsed.kind.toLocaleLowerCase('en-US');
    if (kind !== 'group' && kind !== 'user') {
      throw new InputError(`The owner of a repository is a group or a user, not a ${parsed.kind}.`);
    }
    const { auth, catalog } = this.options;
    const entity = await catalog.getEntityByRef(parsed, { credentials: await auth.getOwnServiceCredentials() });
    if (!entity) throw new InputError(`The catalog knows no ${kind} ${parsed.namespace}/${parsed.name}.`);
    return { ownerRef: stringifyEntityRef(entity), owner: entity.metadata.name.toLocaleLowerCase('en-US') };
  }
}
