import type { Entity } from '@backstage/catalog-model';
import {
  configApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiAddCircleLine, RiBookOpenLine, RiCodeLine } from '@remixicon/react';
import { getCloneUrl, getDocsRef, getSourceUrl } from '../../lib/entityFacts';
import { toWebLink } from '../../lib/webLink';
import { docsRouteRef, templateRouteRef } from '../../routes';
import { CloneCommand } from '../CloneCommand';
import styles from './EntityActions.module.css';

/** Where its code and docs are, and what one comes here to start. */
export function EntityActions({ entity }: { entity: Entity }) {
  const toDocs = useRouteRef(docsRouteRef);
  const toTemplate = useRouteRef(templateRouteRef);
  const portalUrl = useApi(configApiRef).getString('backend.baseUrl');

  const { kind, metadata } = entity;
  // The repository that describes a person or a team is not theirs.
  if (['user', 'group'].includes(kind.toLowerCase())) return null;
  const namespace = metadata.namespace ?? 'default';
  const docs = getDocsRef(entity);
  const source = getSourceUrl(entity);
  const cloneUrl = getCloneUrl(entity, portalUrl);
  const isTemplate = kind.toLowerCase() === 'template';

  if (!docs && !source && !cloneUrl && !isTemplate) return null;
  return (
    <div className={styles.root}>
      {isTemplate && toTemplate && (
        <ButtonLink
          variant="primary"
          iconStart={<RiAddCircleLine />}
          href={toTemplate({ namespace, templateName: metadata.name })}
        >
          Use this template
        </ButtonLink>
      )}
      {docs && toDocs && (
        <ButtonLink
          variant="secondary"
          iconStart={<RiBookOpenLine />}
          href={toDocs(docs)}
        >
          Read the docs
        </ButtonLink>
      )}
      {source && (
        <ButtonLink
          variant="secondary"
          iconStart={<RiCodeLine />}
          {...toWebLink(source)}
        >
          View source
        </ButtonLink>
      )}
      {cloneUrl && <CloneCommand url={cloneUrl} />}
    </div>
  );
}
