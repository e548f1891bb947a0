import { SchemaRow } from '../../lib/describeSchema';
import styles from './OpenApiDefinition.module.css';

export function PropertyTable({ label, rows }: { label: string; rows: SchemaRow[] }) {
  return (
    <table className={styles.properties} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${index} ${row.name}`}>
            <td>
              <code style={{ marginLeft: `${row.depth}em` }}>{row.name}</code>
              {row.required && <span className={styles.required}> required</span>}
            </td>
            <td>{row.type}</td>
            <td>{row.description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
