import { typeOf } from '../../lib/describeSchema';
import { OpenApi, Operation } from '../../lib/openApi';
import { BodyView } from './BodyView';
import styles from './OpenApiDefinition.module.css';
import { PropertyTable } from './PropertyTable';

/** One operation: a line that unfolds. The browser's own disclosure brings keyboard and screen reader. */
export function OperationView({ operation, resolve }: { operation: Operation; resolve: OpenApi['resolve'] }) {
  const { method, path, summary, description, deprecated, parameters, requestBody, responses } = operation;
  return (
    <details className={styles.operation}>
      <summary>
        <span className={styles.method} data-method={method}>
          {method}
        </span>
        <code className={styles.path}>{path}</code>
        <span className={styles.summary}>
          {summary}
          {deprecated && ' (deprecated)'}
        </span>
      </summary>
      <div className={styles.details}>
        {description && <p className={styles.description}>{description}</p>}
        {parameters.length > 0 && (
          <>
            <h4>Parameters</h4>
            <PropertyTable
              label={`Parameters of ${method} ${path}`}
              rows={parameters.map(({ name, place, required, schema, description: text }) => ({
                name,
                depth: 0,
                type: [typeOf(schema, resolve), place && `in ${place}`].filter(Boolean).join(', '),
                required,
                description: text,
              }))}
            />
          </>
        )}
        {requestBody && (
          <>
            <h4>Request body</h4>
            <BodyView label={`Request body of ${method} ${path}`} body={requestBody} resolve={resolve} />
          </>
        )}
        <h4>Responses</h4>
        {responses.map(({ status, ...body }) => (
          <div key={status} className={styles.response}>
            <strong>{status}</strong>
            <BodyView label={`Response ${status} of ${method} ${path}`} body={body} resolve={resolve} />
          </div>
        ))}
      </div>
    </details>
  );
}
