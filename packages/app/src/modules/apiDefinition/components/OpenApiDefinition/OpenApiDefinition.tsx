import { ErrorState } from '@slipway/plugin-ui';
import { useMemo } from 'react';
import { OpenApi, readOpenApi } from '../../lib/openApi';
import styles from './OpenApiDefinition.module.css';
import { OperationView } from './OperationView';

/** An OpenAPI document to read: its operations by tag, each unfolding to its details. */
export function OpenApiDefinition({ definition }: { definition: string }) {
  const result = useMemo(() => read(definition), [definition]);
  if ('error' in result) return <ErrorState title="The API definition cannot be shown" error={result.error} />;
  const { api } = result;
  return (
    <div className={styles.root}>
      <dl className={styles.facts}>
        {api.version && (
          <div>
            <dt>Version</dt>
            <dd>{api.version}</dd>
          </div>
        )}
        {api.servers.length > 0 && (
          <div>
            <dt>{api.servers.length === 1 ? 'Server' : 'Servers'}</dt>
            <dd>
              {api.servers.map(server => (
                <code key={server}>{server}</code>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {api.description && <p className={styles.description}>{api.description}</p>}
      {api.groups.map(group => (
        <section key={group.name} aria-label={group.name}>
          <h3 className={styles.group}>
            {group.name}
            {group.description && <span>{group.description}</span>}
          </h3>
          {group.operations.map(operation => (
            <OperationView key={operation.id} operation={operation} resolve={api.resolve} />
          ))}
        </section>
      ))}
    </div>
  );
}

function read(definition: string): { api: OpenApi } | { error: Error } {
  try {
    return { api: readOpenApi(definition) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}
