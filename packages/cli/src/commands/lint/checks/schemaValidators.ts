import Ajv, { ValidateFunction } from 'ajv';
import { isRecord } from '../../../guards';
import { findKind } from '../model/catalogModel';

const validators = new Map<string, ValidateFunction>();

// strict off: the schemas of the catalog carry words for editors (examples).
// addUsedSchema off: versions of a kind share one $id.
const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  strict: false,
  addUsedSchema: false,
});

/** What all kinds share, for kinds we do not know. */
function envelopeSchema() {
  const known = findKind('Component', 'backstage.io/v1alpha1')?.jsonSchema;
  const properties = known?.properties;
  return {
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata'],
    properties: {
      apiVersion: {
        type: 'string',
        minLength: 1,
        examples: ['backstage.io/v1alpha1'],
      },
      kind: { type: 'string', minLength: 1, examples: ['Component'] },
      metadata: isRecord(properties) ? properties.metadata : { type: 'object' },
      spec: { type: 'object' },
    },
  };
}

/** The compiled schema of a kind, or of the envelope when it is unknown. */
export function validatorFor(
  kind: string | undefined,
  apiVersion: string | undefined,
): ValidateFunction {
  const known =
    kind === undefined || apiVersion === undefined
      ? undefined
      : findKind(kind, apiVersion);
  const key = known ? `${kind} ${apiVersion}` : '';
  let validator = validators.get(key);
  if (!validator) {
    validator = ajv.compile(known?.jsonSchema ?? envelopeSchema());
    validators.set(key, validator);
  }
  return validator;
}
