import {
  CommonValidatorFunctions,
  makeValidator,
} from '@backstage/catalog-model';

export interface Format {
  isValid(value: string): boolean;
  /** What a valid value looks like, to be put after "must be". */
  expectation: string;
  /** The same rule as a pattern, for editors; where it can be said as one. */
  schema?: { pattern: string; maxLength: number };
}

// The validators the catalog itself applies to each entity.
const validators = makeValidator();

const WORD =
  'letters and digits, with -, _ or . between them, at most 63 characters';
const KEY = `${WORD}, after an optional domain and /, such as example.com/key`;

export const entityName: Format = {
  isValid: validators.isValidEntityName,
  expectation: WORD,
  schema: {
    pattern: '^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$',
    maxLength: 63,
  },
};

export const namespace: Format = {
  isValid: validators.isValidNamespace,
  expectation:
    'lower-case letters and digits, with - between them, at most 63 characters',
  schema: { pattern: '^[a-z0-9]+(-+[a-z0-9]+)*$', maxLength: 63 },
};

export const tag: Format = {
  isValid: validators.isValidTag,
  expectation:
    'lower-case letters, digits, :, + and #, with - between them, at most 63 characters',
  schema: { pattern: '^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$', maxLength: 63 },
};

export const labelKey: Format = {
  isValid: validators.isValidLabelKey,
  expectation: KEY,
};

export const labelValue: Format = {
  isValid: validators.isValidLabelValue,
  expectation: `empty or ${WORD}`,
};

export const annotationKey: Format = {
  isValid: validators.isValidAnnotationKey,
  expectation: KEY,
};

export const kind: Format = {
  isValid: validators.isValidKind,
  expectation: 'letters and digits, at most 63 characters',
};

export const apiVersion: Format = {
  isValid: validators.isValidApiVersion,
  expectation:
    'a version after an optional domain and /, such as example.com/v1',
};

export const url: Format = {
  isValid: CommonValidatorFunctions.isValidUrl,
  expectation: 'a full address, such as https://example.com/page',
};
