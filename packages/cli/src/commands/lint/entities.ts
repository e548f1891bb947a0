import { dirname } from 'node:path';
import {
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isFilled, isRecord, UnknownRecord } from '../../guards';
import { FoundFile } from './files/findFiles';
import * as formats from './model/formats';
import { findPlaceholders, Placeholder } from './placeholders';
import { Region, Report } from './types';
import { Lines } from './yaml/Lines';
import { Locator } from './yaml/Locator';
import { parseYaml, YamlProblem } from './yaml/parseYaml';
import { toValue } from './yaml/toValue';

/** One document of a file: an entity, right or wrong. */
export interface EntityDocument {
  file: FoundFile;
  /** Absolute path of the folder that relative files are seen from. */
  folder: string;
  value: UnknownRecord;
  /** `metadata` and `spec`, or empty when they are not mappings. */
  metadata: UnknownRecord;
  spec: UnknownRecord;
  kind?: string;
  apiVersion?: string;
  namespace: string;
  /** The canonical reference; not set when kind or name cannot make one. */
  ref?: string;
  placeholders: Placeholder[];
  locator: Locator;
}

/** Text that the scaffolder fills in later; nothing can be said about it yet. */
export function isTemplated(text: string): boolean {
  return text.includes('${{');
}

/**
 * Tells a skeleton of a template by its control lines (`{% if … %}`). With
 * them it is no YAML, and only what is made from it can be checked.
 */
export function isSkeleton(text: string): boolean {
  return /^[ \t]*\{%-?[ \t]*[a-z]/m.test(text);
}

function recordOf(value: unknown): UnknownRecord {
  return isRecord(value) ? value : {};
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}

function toEntity(
  file: FoundFile,
  value: UnknownRecord,
  locator: Locator,
): EntityDocument {
  const metadata = recordOf(value.metadata);
  const { kind, apiVersion } = value;
  const { name } = metadata;
  const namespace = isFilled(metadata.namespace)
    ? metadata.namespace
    : DEFAULT_NAMESPACE;
  const entity: EntityDocument = {
    file,
    folder: dirname(file.absolutePath),
    value,
    metadata,
    spec: recordOf(value.spec),
    kind: isFilled(kind) ? kind : undefined,
    apiVersion: isFilled(apiVersion) ? apiVersion : undefined,
    namespace,
    placeholders: findPlaceholders(value),
    locator,
  };
  const isNamed =
    isFilled(kind) &&
    formats.kind.isValid(kind) &&
    formats.namespace.isValid(namespace) &&
    isFilled(name) &&
    formats.entityName.isValid(name);
  if (isNamed) {
    entity.ref = stringifyEntityRef({ kind, namespace, name });
  }
  return entity;
}

/** The entities in a text; what cannot be read as one is reported. */
export function readEntities(
  file: FoundFile,
  text: string,
  report: Report,
): EntityDocument[] {
  const lines = new Lines(text);

  function reportYaml(problem: YamlProblem): void {
    const { severity, message, start, end, related } = problem;
    report({
      rule: 'yaml-parse',
      severity,
      message,
      ...lines.region(start, end),
      related: related && [
        {
          path: file.path,
          ...lines.region(related.start, related.end),
          message: related.message,
        },
      ],
    });
  }

  const { roots, problems } = parseYaml(text);
  problems.forEach(reportYaml);

  const entities: EntityDocument[] = [];
  let empty = problems.length === 0;
  for (const root of roots) {
    const { value, targets, problems: valueProblems } = toValue(root);
    valueProblems.forEach(reportYaml);
    const locator = new Locator(root, targets, lines);
    if (isRecord(value)) {
      empty = false;
      entities.push(toEntity(file, value, locator));
    } else if (value !== null && value !== undefined) {
      empty = false;
      const at: Region = locator.start();
      report({
        rule: 'schema',
        severity: 'error',
        message: `The document is ${typeName(
          value,
        )}, not an entity. Write a mapping with apiVersion, kind, metadata and spec.`,
        ...at,
      });
    } else if (valueProblems.length > 0) {
      empty = false;
    }
  }
  if (empty) {
    report({
      rule: 'empty-file',
      severity: 'warning',
      message: 'The file defines nothing. Describe an entity, or remove it.',
      line: 1,
      column: 1,
    });
  }
  return entities;
}
