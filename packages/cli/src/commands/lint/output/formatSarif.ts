import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '../rules';
import { Place } from '../types';
import { LintOutput } from './LintOutput';

const ROOT = '%SRCROOT%';

interface SarifOptions {
  version: string;
  cwd: string;
}

function artifactLocation(path: string, cwd: string) {
  // On Windows a file on another drive has no relative path at all.
  const isInside = !path.startsWith('../') && !/^([a-z]:|\/)/i.test(path);
  return isInside
    ? {
        uri: path.split('/').map(encodeURIComponent).join('/'),
        uriBaseId: ROOT,
      }
    : { uri: pathToFileURL(resolve(cwd, path)).href };
}

function physicalLocation(place: Place, cwd: string) {
  const { path, line, column, endColumn } = place;
  return {
    artifactLocation: artifactLocation(path, cwd),
    region: { startLine: line, startColumn: column, endLine: line, endColumn },
  };
}

/** SARIF 2.1.0, as code scanning services and editors read it. */
export function formatSarif(
  { findings }: LintOutput,
  { version, cwd }: SarifOptions,
): string {
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'slipway lint',
            version,
            rules: rules.map(rule => ({
              id: rule.id,
              name: rule.id.replace(/(^|-)([a-z])/g, (_, __, first: string) =>
                first.toUpperCase(),
              ),
              shortDescription: { text: `${rule.title}.` },
              fullDescription: { text: rule.help },
              help: { text: rule.help },
              defaultConfiguration: { level: rule.severity },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          // No address: it would tell where the checkout was, and nothing else.
          [ROOT]: { description: { text: 'The folder slipway ran in.' } },
        },
        results: findings.map(finding => ({
          ruleId: finding.rule,
          ruleIndex: ruleIndex.get(finding.rule),
          level: finding.severity,
          message: { text: finding.message },
          locations: [{ physicalLocation: physicalLocation(finding, cwd) }],
          relatedLocations: finding.related?.map((place, id) => ({
            id,
            physicalLocation: physicalLocation(place, cwd),
            message: { text: place.message },
          })),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
