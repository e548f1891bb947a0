export interface TemplateRun {
  id: string;
  status: string;
  /** ISO 8601. */
  createdAt: string;
  templateRef: string;
  /** The template's title. */
  template: string;
  /** What was to be made. */
  name?: string;
}

type Json = Record<string, unknown>;

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

/** Takes what Home needs from the scaffolder's answer, and leaves out what is not a run. */
export function parseRuns(body: unknown): TemplateRun[] {
  const { tasks } = asObject(body);
  if (!Array.isArray(tasks)) {
    throw new Error('The scaffolder answered with something else than runs.');
  }
  return tasks.flatMap(task => {
    const { id, status, createdAt, spec } = asObject(task);
    const { templateInfo, parameters } = asObject(spec);
    const { entityRef, entity } = asObject(templateInfo);
    const runId = asText(id);
    if (!runId) return [];
    const templateRef = asText(entityRef) ?? 'unknown';
    return [
      {
        id: runId,
        status: asText(status) ?? 'unknown',
        createdAt: asText(createdAt) ?? '',
        templateRef,
        template:
          asText(asObject(asObject(entity).metadata).title) ??
          templateRef.replace(/^.*\//, ''),
        name: asText(asObject(parameters).name),
      },
    ];
  });
}
