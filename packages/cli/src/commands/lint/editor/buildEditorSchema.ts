import { isRecord, UnknownRecord } from '../../../guards';
import {
  apiVersionsOf,
  catalogModel,
  findKind,
  kindNames,
} from '../model/catalogModel';
import * as formats from '../model/formats';
import { Format } from '../model/formats';

function recordAt(value: unknown, ...path: string[]): UnknownRecord {
  const found = path.reduce<unknown>(
    (node, step) => (isRecord(node) ? node[step] : undefined),
    value,
  );
  return isRecord(found) ? found : {};
}

/** Lets text pass that the scaffolder fills in later, as the linter does. */
function orTemplated(pattern: string): string {
  return `\\$\\{\\{|${pattern}`;
}

/** Adds a format to a field. */
function withFormat(field: UnknownRecord, format: Format): UnknownRecord {
  const { schema, expectation } = format;
  if (!schema) {
    return field;
  }
  const length = `^(?=.{1,${schema.maxLength}}$)`;
  return {
    ...field,
    pattern: orTemplated(schema.pattern.replace(/^\^/, length)),
    // Read by editors; other readers of JSON schema pass over it.
    patternErrorMessage: `Must be ${expectation}.`,
  };
}

function metadataSchema(): UnknownRecord {
  const schema = findKind('Component', 'backstage.io/v1alpha1')?.jsonSchema;
  const metadata = recordAt(schema, 'properties', 'metadata');
  const fields = recordAt(metadata, 'properties');
  const annotations = recordAt(fields, 'annotations');
  const described: UnknownRecord = {};
  for (const { name, description } of catalogModel().getMetadata()
    .annotations) {
    const field = recordAt(annotations, 'properties', name);
    const { pattern } = field;
    described[name] = {
      description,
      ...field,
      ...(typeof pattern === 'string' && { pattern: orTemplated(pattern) }),
    };
  }
  const tags = recordAt(fields, 'tags');
  return {
    ...metadata,
    properties: {
      ...fields,
      name: withFormat(recordAt(fields, 'name'), formats.entityName),
      namespace: withFormat(recordAt(fields, 'namespace'), formats.namespace),
      annotations: {
        ...annotations,
        properties: described,
      },
      tags: {
        ...tags,
        items: withFormat(recordAt(tags, 'items'), formats.tag),
      },
    },
  };
}

function kindSchema(kind: string): UnknownRecord {
  const apiVersions = apiVersionsOf(kind) ?? [];
  const model = findKind(kind, apiVersions[0]);
  const spec = recordAt(model?.jsonSchema, 'properties', 'spec');
  const fields = recordAt(spec, 'properties');
  const { definition } = fields;
  return {
    description: model?.description,
    type: 'object',
    required: model?.jsonSchema.required,
    additionalProperties: false,
    properties: {
      apiVersion: { enum: apiVersions },
      kind: { const: kind },
      metadata: {},
      spec: {
        ...spec,
        properties: {
          ...fields,
          // The linter takes a placeholder anywhere. Here only where it is in
          // common use: elsewhere it would clutter what editors propose.
          ...(isRecord(definition) && {
            definition: {
              description: definition.description,
              anyOf: [definition, { $ref: '#/definitions/placeholder' }],
            },
          }),
        },
      },
    },
  };
}

const placeholderSchema = {
  description: 'The content of a file, relative to this one.',
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
  properties: {
    $text: { type: 'string', description: 'Taken as text.' },
    $json: { type: 'string', description: 'Taken as JSON.' },
    $yaml: { type: 'string', description: 'Taken as YAML.' },
    $openapi: {
      type: 'string',
      description: 'Taken as OpenAPI, its references resolved.',
    },
    $asyncapi: {
      type: 'string',
      description: 'Taken as AsyncAPI, its references resolved.',
    },
  },
};

/**
 * The schema that editors use while a catalog-info.yaml is written, made from
 * what the linter checks. It is draft-07, which all of them understand, and
 * picks the kind with if/then: with oneOf a single mistake would be reported
 * against each kind.
 */
export function buildEditorSchema(): UnknownRecord {
  const kinds = kindNames();
  const apiVersions = [...new Set(kinds.flatMap(k => apiVersionsOf(k) ?? []))];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment:
      'Generated from the schemas of the linter by scripts/generate-schema.mjs. Do not edit.',
    title: 'catalog-info.yaml for Slipway',
    description: 'An entity of the software catalog.',
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata'],
    properties: {
      apiVersion: {
        description: 'The version of the format this kind is written in.',
        // Other values are allowed: portals add kinds of their own.
        anyOf: [{ enum: apiVersions }, { type: 'string', minLength: 1 }],
      },
      kind: {
        description: 'What sort of thing this is.',
        anyOf: [{ enum: kinds }, { type: 'string', minLength: 1 }],
      },
      metadata: { $ref: '#/definitions/metadata' },
      spec: { type: 'object', description: 'What the kind is made of.' },
    },
    allOf: kinds.map(kind => ({
      if: { required: ['kind'], properties: { kind: { const: kind } } },
      then: { $ref: `#/definitions/${kind}` },
    })),
    definitions: {
      metadata: metadataSchema(),
      placeholder: placeholderSchema,
      ...Object.fromEntries(kinds.map(kind => [kind, kindSchema(kind)])),
    },
  };
}
