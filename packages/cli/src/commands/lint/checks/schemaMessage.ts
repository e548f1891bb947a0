import { ErrorObject } from 'ajv';
import { isRecord, UnknownRecord } from '../../../guards';
import { didYouMean } from '../../../suggest';
import { printable, quote, sentences } from '../../../text';
import { fieldName } from '../fieldName';
import { Path } from '../yaml/Locator';

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'empty',
};

function describe(value: unknown): string {
  if (value === null || value === undefined) {
    return 'empty';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  switch (typeof value) {
    case 'object':
      return 'a mapping';
    case 'string':
      return quote(value);
    default:
      return `the ${typeof value} ${String(value)}`;
  }
}

function exampleOf(schema: unknown): string | undefined {
  const examples = isRecord(schema) ? schema.examples : undefined;
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  return typeof example === 'string' ? quote(example) : undefined;
}

/** An instruction, with an example where the schema has one. */
function withExample(instruction: string, schema: unknown): string {
  if (isRecord(schema) && schema.type === 'array') {
    return `${instruction} as a list, or as [] when there is none.`;
  }
  const example = exampleOf(schema);
  return example === undefined
    ? `${instruction}.`
    : `${instruction}, for example ${example}.`;
}

function descriptionOf(schema: unknown): string | undefined {
  const description = isRecord(schema) ? schema.description : undefined;
  return typeof description === 'string' ? description : undefined;
}

function propertySchema(parent: unknown, name: string): unknown {
  const properties = isRecord(parent) ? parent.properties : undefined;
  return isRecord(properties) ? properties[name] : undefined;
}

function typeMessage(field: string, error: ErrorObject): string {
  const expected: unknown[] = [error.schema].flat();
  const names = expected.map(type => typeNames[String(type)] ?? String(type));
  const { data, parentSchema } = error;
  let fix: string | undefined;
  if (data === null) {
    fix = withExample('Give it a value', parentSchema);
  } else if (expected.includes('string') && typeof data !== 'object') {
    fix = 'Put it in quotes.';
  } else if (expected.includes('array')) {
    fix = 'Write one item to a line, each after "- ".';
  } else if (expected.includes('string') && Array.isArray(data)) {
    fix = 'Name one, without "- ".';
  }
  return sentences(
    data === null
      ? `${field} is empty.`
      : `${field} must be ${names.join(' or ')}, but is ${describe(data)}.`,
    fix,
  );
}

/**
 * Says what is wrong in the words of the file. Messages of the validator speak
 * of schemas and types, which the people who keep these files need not know.
 */
export function schemaMessage(path: Path, error: ErrorObject): string {
  const field = path.length === 0 ? 'The document' : fieldName(path);
  const params: UnknownRecord = error.params;
  const { parentSchema, data } = error;
  switch (error.keyword) {
    case 'required': {
      const name = String(params.missingProperty);
      return sentences(
        `${fieldName([...path, name])} is missing.`,
        withExample('Add it', propertySchema(parentSchema, name)),
      );
    }
    case 'type':
      return typeMessage(field, error);
    case 'minLength':
      return sentences(
        `${field} is empty.`,
        withExample('Give it a value', parentSchema),
      );
    case 'enum': {
      const allowed: unknown[] = Array.isArray(error.schema)
        ? error.schema
        : [];
      return `${field} must be one of ${allowed.join(', ')}, but is ${describe(
        data,
      )}.`;
    }
    case 'pattern':
      return sentences(
        `${field} is ${describe(data)}, which does not have the right form.`,
        descriptionOf(parentSchema),
        withExample('Correct it', parentSchema),
      );
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      const known = isRecord(parentSchema) ? parentSchema.properties : {};
      return sentences(
        `The field ${quote(name)} is not known here.`,
        didYouMean(name, isRecord(known) ? Object.keys(known) : []) ??
          'Move it below metadata or spec, or remove it.',
      );
    }
    default:
      return `${field} ${printable(error.message ?? 'is not valid')}.`;
  }
}
