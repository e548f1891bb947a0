import { catalogConditions, createCatalogConditionalDecision } from '@backstage/plugin-catalog-backend/alpha';
import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult, isResourcePermission, PolicyDecision } from '@backstage/plugin-permission-common';
import { PermissionPolicy, PolicyQuery, PolicyQueryUser } from '@backstage/plugin-permission-node';

const GUEST = 'user:default/guest';

/**
 * Everyone who is signed in reads. Changing an entity takes one of its owners.
 * A guest changes nothing. What a route checks itself beyond this (that the
 * owner of a new repository is the caller's group, say) it goes on checking.
 */
export class OwnersChangePolicy implements PermissionPolicy {
  async handle({ permission }: PolicyQuery, user?: PolicyQueryUser): Promise<PolicyDecision> {
    if (!user) return { result: AuthorizeResult.DENY };
    if (permission.attributes.action === 'read') return { result: AuthorizeResult.ALLOW };
    if (user.info.userEntityRef === GUEST) return { result: AuthorizeResult.DENY };
    if (isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)) {
      // Re-reading an entity from its source changes nothing that its source does not say.
      if (permission.name === 'catalog.entity.refresh') return { result: AuthorizeResult.ALLOW };
      return createCatalogConditionalDecision(permission, catalogConditions.isEntityOwner({ claims: user.info.ownershipEntityRefs }));
    }
    return { result: AuthorizeResult.ALLOW };
  }
}
