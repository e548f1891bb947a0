import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogModelKind } from '@backstage/catalog-model/alpha';
import { isRecord } from '../../../guards';
import { quote } from '../../../text';
import { EntityDocument, isTemplated } from '../entities';
import { fieldName } from '../fieldName';
import { findKind } from '../model/catalogModel';
import * as formats from '../model/formats';
import { Region, Report } from '../types';
import { Path } from '../yaml/Locator';
import { isPlaceholderOwner } from './checkOwner';

/** A well-formed reference from one entity to another. */
export interface Reference {
  from: EntityDocument;
  /** Where it stands, such as `spec.dependsOn[0]`. */
  field: string;
  /** Canonical form: kind:namespace/name in lower case. */
  ref: string;
  at: Region;
}

type RelationField = CatalogModelKind['relationFields'][number];

const FORM = 'Write it as [<kind>:][<namespace>/]<name>';

function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (node, step) => (isRecord(node) ? node[step] : undefined),
    value,
  );
}

function stringsAt(value: unknown, path: Path): Array<[Path, string]> {
  if (typeof value === 'string') {
    return value === '' ? [] : [[path, value]];
  }
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.flatMap(
    (item, index): Array<[Path, string]> =>
      typeof item === 'string' && item !== '' ? [[[...path, index], item]] : [],
  );
}

/** The reference, or a sentence that says why it is none. */
function parse(
  text: string,
  field: RelationField,
  entity: EntityDocument,
): { ref: string } | { problem: string } {
  let parsed;
  try {
    parsed = parseEntityRef(text, {
      // A kind that cannot be written marks that none was given.
      defaultKind: field.defaultKind ?? '?',
      defaultNamespace:
        field.defaultNamespace === 'default' ? undefined : entity.namespace,
    });
  } catch {
    return { problem: `which is not a reference. ${FORM}.` };
  }
  const { kind, namespace, name } = parsed;
  if (kind === '?') {
    return {
      problem: `which has no kind. Write the kind before it, for example ${quote(
        `component:${text}`,
      )} or ${quote(`resource:${text}`)}.`,
    };
  }
  const isWellFormed =
    formats.kind.isValid(kind) &&
    formats.namespace.isValid(namespace.toLowerCase()) &&
    formats.entityName.isValid(name);
  if (!isWellFormed) {
    return {
      problem: `which is not a reference: a name has ${formats.entityName.expectation}. ${FORM}.`,
    };
  }
  const { allowedKinds } = field;
  const isAllowed =
    !allowedKinds ||
    allowedKinds.some(allowed => allowed.toLowerCase() === kind.toLowerCase());
  if (!isAllowed) {
    return {
      problem: `but must name a ${allowedKinds.join(' or a ')}, not a ${kind}.`,
    };
  }
  return { ref: stringifyEntityRef(parsed) };
}

/** All references an entity makes, by the fields the catalog model declares. */
export function collectReferences(
  entity: EntityDocument,
  report: Report,
): Reference[] {
  const { kind, apiVersion, value, locator } = entity;
  const model =
    kind === undefined || apiVersion === undefined
      ? undefined
      : findKind(kind, apiVersion);
  const references: Reference[] = [];
  for (const field of model?.relationFields ?? []) {
    const fieldPath = field.path.split('.');
    for (const [path, text] of stringsAt(
      valueAt(value, fieldPath),
      fieldPath,
    )) {
      // A placeholder owner is reported as what it is, by its own rule.
      const isSkipped =
        isTemplated(text) ||
        (field.path === 'spec.owner' && isPlaceholderOwner(text));
      if (!isSkipped) {
        const result = parse(text, field, entity);
        const at = locator.value(path);
        if ('ref' in result) {
          references.push({
            from: entity,
            field: fieldName(path),
            ref: result.ref,
            at,
          });
        } else {
          report({
            rule: 'invalid-reference',
            severity: 'error',
            message: `${fieldName(path)} is ${quote(text)}, ${result.problem}`,
            ...at,
          });
        }
      }
    }
  }
  return references;
}
