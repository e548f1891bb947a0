import { ErrorObject } from 'ajv';
import { EntityDocument, isTemplated } from '../entities';
import { Region, Report } from '../types';
import { Path } from '../yaml/Locator';
import { schemaMessage } from './schemaMessage';
import { validatorFor } from './schemaValidators';

function toPath(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}

/** Tells whether a path is one of the given, or leads through one of them. */
function passesThrough(path: Path, keys: ReadonlySet<string>): boolean {
  return (
    keys.size > 0 &&
    path.some((_, index) => keys.has(keyOf(path.slice(0, index + 1))))
  );
}

function placeOf(
  entity: EntityDocument,
  path: Path,
  error: ErrorObject,
): Region {
  switch (error.keyword) {
    case 'required':
      // There is nothing to point at but the mapping it is missing from.
      return entity.locator.key(path);
    case 'additionalProperties':
      return entity.locator.key([
        ...path,
        String(error.params.additionalProperty),
      ]);
    default:
      return entity.locator.value(path);
  }
}

export interface SchemaCheckOptions {
  /** The owner has been reported by its own rule, which says more. */
  ownerReported: boolean;
}

export function checkSchema(
  entity: EntityDocument,
  report: Report,
  options: SchemaCheckOptions,
): void {
  const validate = validatorFor(entity.kind, entity.apiVersion);
  if (validate(entity.value)) {
    return;
  }
  const placeholders = new Set(entity.placeholders.map(p => keyOf(p.path)));
  const reported = new Set<string>();
  for (const error of validate.errors ?? []) {
    const path = toPath(error.instancePath);
    const isOwner =
      error.keyword === 'required'
        ? error.instancePath === '/spec' &&
          error.params.missingProperty === 'owner'
        : error.instancePath === '/spec/owner';
    const isOpen =
      (options.ownerReported && isOwner) ||
      (typeof error.data === 'string' && isTemplated(error.data)) ||
      passesThrough(path, placeholders);
    // One wrong value often breaks several rules; the first says enough.
    const isPart =
      error.keyword === 'required' || error.keyword === 'additionalProperties';
    const repeats = !isPart && reported.has(error.instancePath);
    if (!isOpen && !repeats) {
      if (!isPart) {
        reported.add(error.instancePath);
      }
      report({
        rule: 'schema',
        severity: 'error',
        message: schemaMessage(path, error),
        ...placeOf(entity, path, error),
      });
    }
  }
}
