import { isRecord } from '../../../guards';
import { quote } from '../../../text';
import { EntityDocument, isTemplated } from '../entities';
import { Report } from '../types';

const OWNED_KINDS = new Set([
  'Component',
  'API',
  'Resource',
  'System',
  'Domain',
  'Template',
]);

/** Names that stand for nobody, whatever the kind and namespace before them. */
const PLACEHOLDERS = new Set([
  'unknown',
  'unowned',
  'todo',
  'tbd',
  'fixme',
  'changeme',
  'change-me',
  'none',
  'nobody',
  'n-a',
  'na',
  'null',
  'undefined',
  'placeholder',
  'guest',
  'guests',
]);

export function isPlaceholderOwner(owner: string): boolean {
  const name = owner
    .trim()
    .toLowerCase()
    .replace(/^.*[:/]/, '');
  return PLACEHOLDERS.has(name) || /^[?.-]*$/.test(name);
}

const FIX =
  'Name the team that answers for it, for example "group:default/payments".';

/** Returns whether there is no owner at all, which the schema need not repeat. */
export function checkOwner(entity: EntityDocument, report: Report): boolean {
  const { kind, value, spec, locator } = entity;
  if (kind === undefined || !OWNED_KINDS.has(kind) || !isRecord(value.spec)) {
    return false;
  }
  // The spec as a whole comes from another file.
  if (entity.placeholders.some(({ path }) => path.length === 1)) {
    return false;
  }
  const { owner } = spec;
  const isBlank = typeof owner === 'string' && owner.trim() === '';
  if (owner === undefined || owner === null || isBlank) {
    report({
      rule: 'owner-unset',
      severity: 'error',
      message: `spec.owner is ${
        owner === undefined ? 'missing' : 'empty'
      }. ${FIX}`,
      ...(owner === undefined
        ? locator.key(['spec'])
        : locator.value(['spec', 'owner'])),
    });
    return true;
  }
  if (
    typeof owner === 'string' &&
    !isTemplated(owner) &&
    isPlaceholderOwner(owner)
  ) {
    report({
      rule: 'owner-unset',
      severity: 'warning',
      message: `spec.owner is ${quote(owner)}, which stands for nobody. ${FIX}`,
      ...locator.value(['spec', 'owner']),
    });
  }
  return false;
}
