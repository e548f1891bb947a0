import { checkAnnotations } from './checks/checkAnnotations';
import { checkDuplicates } from './checks/checkDuplicates';
import { checkFiles } from './checks/checkFiles';
import { checkFormats } from './checks/checkFormats';
import { checkKind } from './checks/checkKind';
import { checkOwner } from './checks/checkOwner';
import { checkSchema } from './checks/checkSchema';
import { collectReferences, Reference } from './checks/collectReferences';
import { resolveReferences } from './checks/resolveReferences';
import { EntityDocument, isSkeleton, readEntities } from './entities';
import { FoundFile } from './files/findFiles';
import { readSource } from './files/readSource';
import { TargetResolver } from './files/resolveTarget';
import { LintOutput } from './output/LintOutput';
import { CatalogLookup } from './portal/PortalCatalog';
import { Finding, Report } from './types';

// Nobody reads more of one file, and a file made to be wrong could fill a disk.
const MAX_FINDINGS_PER_FILE = 200;

function byPlace(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule);
}

function limit(findings: Finding[]): Finding[] {
  if (findings.length <= MAX_FINDINGS_PER_FILE) {
    return findings;
  }
  const kept = findings.slice(0, MAX_FINDINGS_PER_FILE);
  const dropped = findings.slice(MAX_FINDINGS_PER_FILE);
  const { path, line, column } = dropped[0];
  kept.push({
    path,
    line,
    column,
    rule: 'too-many-findings',
    severity: dropped.some(f => f.severity === 'error') ? 'error' : 'warning',
    message: `${dropped.length} more findings from here on are not listed. Fix those above first.`,
  });
  return kept;
}

/** Checks the files, each on its own and then all together. */
export async function lint(options: {
  files: FoundFile[];
  portal?: CatalogLookup;
}): Promise<LintOutput> {
  const { files, portal } = options;
  const findings = new Map<string, Finding[]>(
    files.map(({ path }) => [path, []]),
  );
  const reportFor =
    ({ path }: FoundFile): Report =>
    finding =>
      findings.get(path)?.push({ path, ...finding });

  const resolver = new TargetResolver();
  const entities: EntityDocument[] = [];
  const references: Reference[] = [];
  let skeletons = 0;
  for (const file of files) {
    const report = reportFor(file);
    const text = await readSource(file.absolutePath, report);
    if (text === undefined) {
      continue;
    }
    if (isSkeleton(text)) {
      skeletons += 1;
      continue;
    }
    const found = readEntities(file, text, report);
    for (const entity of found) {
      checkKind(entity, report);
      const ownerReported = checkOwner(entity, report);
      checkSchema(entity, report, { ownerReported });
      checkFormats(entity, report);
      checkAnnotations(entity, report);
      await checkFiles(entity, report, resolver);
      references.push(...collectReferences(entity, report));
    }
    entities.push(...found);
  }

  const reportForEntity = (entity: EntityDocument) => reportFor(entity.file);
  checkDuplicates(entities, reportForEntity);
  await resolveReferences({
    references,
    entities,
    portal,
    reportFor: reportForEntity,
  });
  return {
    findings: [...findings.values()].flatMap(list => limit(list.sort(byPlace))),
    files: files.length - skeletons,
    skeletons,
  };
}
