import { EntityDocument } from '../entities';
import { Region, Report } from '../types';

/** Looks at all files together: an entity may be defined once in the catalog. */
export function checkDuplicates(
  entities: EntityDocument[],
  reportFor: (entity: EntityDocument) => Report,
): void {
  const first = new Map<string, { path: string; at: Region }>();
  for (const entity of entities) {
    if (entity.ref !== undefined) {
      const { ref, file, locator } = entity;
      const at = locator.value(['metadata', 'name']);
      const other = first.get(ref);
      if (!other) {
        first.set(ref, { path: file.path, at });
      } else {
        reportFor(entity)({
          rule: 'duplicate-entity',
          severity: 'error',
          message: `${ref} is already defined in ${other.path}:${other.at.line}:${other.at.column}. Rename or remove one of the two.`,
          ...at,
          related: [
            { path: other.path, ...other.at, message: 'First defined here' },
          ],
        });
      }
    }
  }
}
