import { suggest } from '../../../suggest';
import { EntityDocument } from '../entities';
import { CatalogLookup } from '../portal/PortalCatalog';
import { Report } from '../types';
import { Reference } from './collectReferences';

// Comparing each of many unknown names with each of many known ones takes long,
// and helps nobody.
const MAX_SUGGESTIONS = 50;
const MAX_CANDIDATES = 1000;

function split(ref: string): { kind: string; name: string } {
  return {
    kind: ref.slice(0, ref.indexOf(':')),
    name: ref.slice(ref.indexOf('/') + 1),
  };
}

/** A function that finds the known reference that was probably meant. */
function createHints(known: Iterable<string>) {
  const namesByKind = new Map<string, Map<string, string>>();
  for (const candidate of [...known].slice(0, MAX_CANDIDATES)) {
    const { kind, name } = split(candidate);
    const names = namesByKind.get(kind) ?? new Map<string, string>();
    namesByKind.set(kind, names.set(name, candidate));
  }
  const hints = new Map<string, string | undefined>();
  return (ref: string): string | undefined => {
    if (!hints.has(ref) && hints.size < MAX_SUGGESTIONS) {
      const { kind, name } = split(ref);
      const names = namesByKind.get(kind);
      // Names only: kind and namespace would make all of them look close.
      const meant = names && suggest(name, names.keys());
      hints.set(
        ref,
        meant === undefined ? undefined : `Did you mean ${names?.get(meant)}?`,
      );
    }
    return hints.get(ref);
  };
}

/** Reports what resolves neither in the given files nor, if given, in the portal. */
export async function resolveReferences(options: {
  references: Reference[];
  entities: EntityDocument[];
  portal?: CatalogLookup;
  reportFor: (entity: EntityDocument) => Report;
}): Promise<void> {
  const { references, entities, portal, reportFor } = options;
  const known = new Set(entities.flatMap(({ ref }) => (ref ? [ref] : [])));
  const unresolved = references.filter(({ ref }) => !known.has(ref));
  const missing = portal
    ? await portal.findMissing([...new Set(unresolved.map(({ ref }) => ref))])
    : undefined;
  const cause = portal
    ? `which is neither in the given files nor in the catalog of ${portal.address}.`
    : 'which does not resolve within the given files.';
  const fix = portal
    ? 'Correct it, or register the entity.'
    : 'Correct it, add the file that defines it, or look in the catalog too with --portal.';

  const hintFor = createHints(known);
  for (const { from, field, ref, at } of unresolved) {
    if (!missing || missing.has(ref)) {
      reportFor(from)({
        rule: 'unresolved-reference',
        severity: portal ? 'error' : 'warning',
        message: `${field} names ${ref}, ${cause} ${hintFor(ref) ?? fix}`,
        ...at,
      });
    }
  }
}
