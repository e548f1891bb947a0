import { Severity } from './types';

export interface Rule {
  id: RuleId;
  /** Severity of most findings of this rule; a check may use the other one. */
  severity: Severity;
  title: string;
  help: string;
}

/** Rule ids are stable: people filter on them in CI and in scan results. */
export type RuleId =
  | 'yaml-parse'
  | 'schema'
  | 'unknown-kind'
  | 'unknown-api-version'
  | 'invalid-reference'
  | 'unresolved-reference'
  | 'unknown-annotation'
  | 'owner-unset'
  | 'duplicate-entity'
  | 'missing-file'
  | 'unreadable-file'
  | 'empty-file'
  | 'too-many-findings';

export const rules: readonly Rule[] = [
  {
    id: 'yaml-parse',
    severity: 'error',
    title: 'The file is not valid YAML',
    help: 'The catalog cannot read the document. Common causes are tabs as indentation, a key that is set twice, a quote that is not closed, and an alias without its anchor.',
  },
  {
    id: 'schema',
    severity: 'error',
    title: 'A field is missing, unknown or has a wrong value',
    help: 'The catalog refuses the entity until the field has the form its kind asks for. Names and labels are letters, digits and -, _ or . between them, at most 63 characters. Namespaces and tags are lower case.',
  },
  {
    id: 'unknown-kind',
    severity: 'warning',
    title: 'The kind is not one this linter knows',
    help: 'Only the name and the metadata were checked. Kinds are written with a capital letter, for example Component. If the portal was extended with this kind, the warning can be ignored.',
  },
  {
    id: 'unknown-api-version',
    severity: 'warning',
    title: 'The apiVersion is not known for this kind',
    help: 'Only the name and the metadata were checked. Most kinds use backstage.io/v1alpha1; Template uses scaffolder.backstage.io/v1beta3.',
  },
  {
    id: 'invalid-reference',
    severity: 'error',
    title: 'A reference is malformed or names a kind that is not allowed there',
    help: 'A reference has the form [<kind>:][<namespace>/]<name>. Where no kind is implied (dependsOn, dependencyOf) it must be written, for example resource:orders-db. An owner is a Group or a User.',
  },
  {
    id: 'unresolved-reference',
    severity: 'warning',
    title: 'A reference does not resolve',
    help: 'Without a portal, references are looked up in the given files only, so this is a warning: the entity may well be in the catalog. With --portal the catalog is asked too, and what neither has is an error.',
  },
  {
    id: 'unknown-annotation',
    severity: 'warning',
    title: 'An annotation below slipway.dev/ is not known',
    help: 'Nothing reads this annotation, so it has no effect. It is most often a spelling mistake, or the linter is older than the portal.',
  },
  {
    id: 'owner-unset',
    severity: 'error',
    title: 'The entity has no owner',
    help: 'Set spec.owner to the team that answers for it, for example group:default/payments. A missing owner is an error; a placeholder such as unknown, todo or user:guest is a warning.',
  },
  {
    id: 'duplicate-entity',
    severity: 'error',
    title: 'The same entity is defined twice',
    help: 'Kind, namespace and name together must be unique, upper and lower case being the same. The catalog keeps the first it sees and refuses the other. Rename or remove one of them.',
  },
  {
    id: 'missing-file',
    severity: 'error',
    title: 'A file that is referred to does not exist',
    help: 'Targets of a Location and the files behind $text, $json and $yaml are relative to the file that names them. A path that starts with / is relative to the root of the repository.',
  },
  {
    id: 'unreadable-file',
    severity: 'error',
    title: 'The file cannot be read',
    help: 'The file must be a regular file of at most 1 MiB in UTF-8. Move long API definitions to a file of their own and refer to it with $text.',
  },
  {
    id: 'empty-file',
    severity: 'warning',
    title: 'The file defines nothing',
    help: 'No document with content was found. Describe at least one entity, or remove the file.',
  },
  {
    id: 'too-many-findings',
    severity: 'error',
    title: 'The file has more findings than are listed',
    help: 'Only the first findings of a file are listed. Fix those and run the linter again.',
  },
];

const byId = new Map(rules.map(rule => [rule.id, rule]));

export function severityOf(id: RuleId): Severity {
  return byId.get(id)?.severity ?? 'error';
}
