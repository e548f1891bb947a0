import { propertiesOf, typeOf } from '../../lib/describeSchema';
import { Body, OpenApi } from '../../lib/openApi';
import styles from './OpenApiDefinition.module.css';
import { PropertyTable } from './PropertyTable';

/** What goes over the wire: for each media type its type and, where it has some, its properties. */
export function BodyView({ label, body, resolve }: { label: string; body: Body; resolve: OpenApi['resolve'] }) {
  return (
    <div className={styles.body}>
      {body.description && <p className={styles.description}>{body.description}</p>}
      {body.contents.map(({ mediaType, schema }) => {
        const rows = propertiesOf(schema, resolve);
        return (
          <div key={mediaType}>
            <p className={styles.media}>
              <code>{mediaType}</code>
              {schema !== undefined && <span>{typeOf(schema, resolve)}</span>}
            </p>
            {rows.length > 0 && <PropertyTable label={`${label}, ${mediaType}`} rows={rows} />}
          </div>
        );
      })}
    </div>
  );
}
