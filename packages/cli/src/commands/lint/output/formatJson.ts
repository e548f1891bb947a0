import { LintOutput } from './LintOutput';

/** Fields are only ever added to this; people parse it. */
export function formatJson({ findings, files, skeletons }: LintOutput): string {
  const errors = findings.filter(f => f.severity === 'error').length;
  const result = {
    summary: { files, errors, warnings: findings.length - errors, skeletons },
    findings,
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}
