import {
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef, useEntity } from '@backstage/plugin-catalog-react';
import { ErrorState, Panel, useRefreshable } from '@slipway/plugin-ui';
import { RELATED_FIELDS } from '../../hooks/useRelatedEntities';
import { TEMPLATE_ANNOTATION } from '../../lib/entityFacts';
import { RelationRow } from '../RelationsCard/RelationRow';
import styles from './TemplateUses.module.css';

/** A template may have been used hundreds of times; the count says so. */
const SHOWN = 20;

/** What was made from a template, which is how one sees whether it is of use. */
export function TemplateUses() {
  const { entity } = useEntity();
  const catalogApi = useApi(catalogApiRef);
  const templateRef = stringifyEntityRef(entity);
  const { value, error, refresh } = useRefreshable(
    templateRef,
    () =>
      catalogApi.queryEntities({
        filter: {
          [`metadata.annotations.${TEMPLATE_ANNOTATION}`]: templateRef,
        },
        fields: RELATED_FIELDS,
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        limit: SHOWN,
      }),
    entity,
  );

  // Nothing made from it is nothing to show: the button to use it is above.
  if (!error && !value?.items.length) return null;
  return (
    <Panel title="Made from it" count={value?.totalItems}>
      {error && (
        <ErrorState
          title="What was made from it could not be read"
          error={error}
          onRetry={refresh}
        />
      )}
      <ul className={styles.rows}>
        {value?.items.map(each => (
          <RelationRow
            key={stringifyEntityRef(each)}
            name={getCompoundEntityRef(each)}
            entity={each}
            findOwner={() => undefined}
            isMissing={false}
            withOwner
          />
        ))}
      </ul>
    </Panel>
  );
}
