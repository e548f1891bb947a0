import Ajv from 'ajv';
import { rules } from '../rules';
import { Finding } from '../types';
import { formatSarif } from './formatSarif';

const text = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
};
const message = {
  ...text,
  properties: { text: { type: 'string', minLength: 1 } },
};

function strict(properties: object, required: string[]) {
  return { type: 'object', additionalProperties: false, required, properties };
}

const location = {
  id: { type: 'integer', minimum: 0 },
  message,
  physicalLocation: strict(
    {
      artifactLocation: strict(
        { uri: { type: 'string' }, uriBaseId: { const: '%SRCROOT%' } },
        ['uri'],
      ),
      region: strict(
        {
          startLine: { type: 'integer', minimum: 1 },
          startColumn: { type: 'integer', minimum: 1 },
          endLine: { type: 'integer', minimum: 1 },
          endColumn: { type: 'integer', minimum: 1 },
        },
        ['startLine'],
      ),
    },
    ['artifactLocation', 'region'],
  ),
};

// The part of the SARIF 2.1.0 schema (OASIS) that this writer makes use of,
// with nothing else allowed; the whole has 3000 lines.
const schema = strict(
  {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: strict(
        {
          tool: strict(
            {
              driver: strict(
                {
                  name: { type: 'string' },
                  version: { type: 'string' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: strict(
                      {
                        id: { type: 'string' },
                        name: { type: 'string', pattern: '^[A-Z][A-Za-z]+$' },
                        shortDescription: message,
                        fullDescription: message,
                        help: message,
                        defaultConfiguration: strict(
                          { level: { enum: ['error', 'warning'] } },
                          [],
                        ),
                      },
                      ['id', 'help'],
                    ),
                  },
                },
                ['name'],
              ),
            },
            ['driver'],
          ),
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          originalUriBaseIds: strict(
            { '%SRCROOT%': strict({ description: message }, []) },
            [],
          ),
          results: {
            type: 'array',
            items: strict(
              {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: 0 },
                level: { enum: ['error', 'warning'] },
                message,
                locations: {
                  type: 'array',
                  items: strict(location, ['physicalLocation']),
                },
                relatedLocations: {
                  type: 'array',
                  uniqueItems: true,
                  items: strict(location, ['physicalLocation']),
                },
              },
              ['message'],
            ),
          },
        },
        ['tool', 'results'],
      ),
    },
  },
  ['version', 'runs'],
);

const findings: Finding[] = [
  {
    path: 'a b/#1/é.yaml',
    line: 3,
    column: 5,
    endColumn: 9,
    rule: 'schema',
    severity: 'error',
    message: 'spec.type is empty. Give it a value.',
  },
  {
    path: '../other/catalog-info.yaml',
    line: 1,
    column: 1,
    rule: 'duplicate-entity',
    severity: 'error',
    message: 'Twice.',
    related: [{ path: 'x.yaml', line: 2, column: 1, message: 'First' }],
  },
];

describe('formatSarif', () => {
  const output = formatSarif(
    { findings, files: 2, skeletons: 0 },
    { version: '1.2.3', cwd: '/work/repo' },
  );
  const log = JSON.parse(output);

  it('writes valid SARIF 2.1.0', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('lists all rules and points at them', () => {
    const { driver } = log.runs[0].tool;
    expect(driver.version).toBe('1.2.3');
    expect(driver.rules.map((rule: { id: string }) => rule.id)).toEqual(
      rules.map(({ id }) => id),
    );
    for (const { ruleId, ruleIndex } of log.runs[0].results) {
      expect(driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });

  it('writes addresses below the working folder as relative ones', () => {
    const [inside, outside] = log.runs[0].results;
    expect(inside.locations[0].physicalLocation).toEqual({
      artifactLocation: {
        uri: 'a%20b/%231/%C3%A9.yaml',
        uriBaseId: '%SRCROOT%',
      },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
    });
    expect(outside.locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'file:///work/other/catalog-info.yaml',
    });
    expect(outside.relatedLocations[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'x.yaml' } },
      message: { text: 'First' },
    });
  });
});
