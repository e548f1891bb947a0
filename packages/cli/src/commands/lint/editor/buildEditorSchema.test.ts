import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parseAllDocuments } from 'yaml';
import { knownAnnotations } from '../../../annotations';
import * as formats from '../model/formats';
import { buildEditorSchema } from './buildEditorSchema';

const committed = join(
  __dirname,
  '../../../../schema/catalog-info.schema.json',
);
const good = join(__dirname, '../__fixtures__/good');

const validate = new Ajv({ strict: false }).compile(buildEditorSchema());

function entity(metadata: object, more: object = {}): unknown {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'x', ...metadata },
    spec: { owner: 'payments' },
    ...more,
  };
}

describe('the schema for editors', () => {
  it('is committed as it is generated (run `yarn schema` if not)', () => {
    expect(JSON.parse(readFileSync(committed, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(buildEditorSchema())),
    );
  });

  it('describes our annotations', () => {
    const text = readFileSync(committed, 'utf8');
    for (const { name, description } of knownAnnotations) {
      expect(text).toContain(`"${name}"`);
      expect(text).toContain(description);
    }
  });

  it('accepts what the linter accepts', () => {
    const documents = readdirSync(good)
      .filter(name => name.endsWith('.yaml'))
      .flatMap(name =>
        parseAllDocuments(readFileSync(join(good, name), 'utf8')),
      )
      .map(document => document.toJS())
      .filter(value => value !== null);
    expect(documents.length).toBeGreaterThan(15);
    for (const document of documents) {
      validate(document);
      expect(validate.errors ?? []).toEqual([]);
    }
    expect(validate(entity({}, { kind: 'Unknown', spec: {} }))).toBe(true);
  });

  it.each([
    ['a missing owner', entity({}, { spec: {} })],
    ['a wrong name', entity({ name: 'two words' })],
    ['a long name', entity({ name: 'x'.repeat(64) })],
    ['a wrong tag', entity({ tags: ['Upper'] })],
    ['an unknown field', entity({}, { owner: 'x' })],
    ['an unknown version', entity({}, { apiVersion: 'v1' })],
    ['a number', entity({ annotations: { a: 1 } })],
    [
      'a wrong repository',
      entity({ annotations: { 'slipway.dev/repository': 'orders' } }),
    ],
  ])('refuses %s', (_, value) => {
    expect(validate(value)).toBe(false);
  });

  it('has the same formats as the catalog', () => {
    const samples = [
      'a',
      'A',
      'a-b',
      'a--b',
      'a_b.c',
      '-a',
      'a-',
      '',
      'a b',
      'c++',
      'a:b',
      'é',
      'a'.repeat(63),
      'a'.repeat(64),
      '1',
    ];
    for (const format of [formats.entityName, formats.namespace, formats.tag]) {
      const { pattern = '', maxLength = 0 } = format.schema ?? {};
      for (const sample of samples) {
        expect([
          sample,
          new RegExp(pattern).test(sample) && sample.length <= maxLength,
        ]).toEqual([sample, format.isValid(sample)]);
      }
    }
  });
});
