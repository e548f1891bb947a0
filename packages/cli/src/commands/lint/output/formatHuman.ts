import { plural, printable } from '../../../text';
import { Finding } from '../types';
import { LintOutput } from './LintOutput';

/** One line that says how it went, for people and logs. */
export function summaryLine(output: LintOutput): string {
  const { findings, files, skeletons } = output;
  const errors = findings.filter(f => f.severity === 'error').length;
  const warnings = findings.length - errors;
  const count =
    findings.length === 0
      ? 'No problems'
      : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
  const rest =
    skeletons > 0
      ? `, ${plural(skeletons, 'template skeleton')} not checked`
      : '';
  return `${count} in ${plural(files, 'file')}${rest}.`;
}

function line(finding: Finding): string {
  const { path, severity, message, rule } = finding;
  const place = `${printable(path)}:${finding.line}:${finding.column}`;
  return `${place}  ${severity}  ${message}  (${rule})`;
}

export function formatHuman(output: LintOutput): string {
  const lines = output.findings.map(line);
  const gap = lines.length > 0 ? [''] : [];
  return [...lines, ...gap, summaryLine(output), ''].join('\n');
}
