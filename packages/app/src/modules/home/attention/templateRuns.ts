import { ResponseError } from '@backstage/errors';
import {
  fetchApiRef,
  routeResolutionApiRef,
} from '@backstage/frontend-plugin-api';
import {
  HomeAttentionBlueprint,
  type HomeAttentionContext,
  type HomeAttentionItem,
} from '@slipway/plugin-ui';
import { runRouteRef } from '../routes';
import { parseRuns, type TemplateRun } from './parseRuns';

/** A failed run stays failed for ever; after this it is history. */
const RECENT_MS = 3 * 24 * 60 * 60 * 1000;

async function fetchRuns(
  { apis, userRef }: HomeAttentionContext,
  statuses: string[],
): Promise<TemplateRun[]> {
  const fetchApi = apis.get(fetchApiRef);
  if (!fetchApi) return [];
  const query = new URLSearchParams({
    createdBy: userRef,
    order: 'desc:created_at',
    limit: '10',
  });
  statuses.forEach(status => query.append('status', status));
  const response = await fetchApi.fetch(
    `plugin://scaffolder/v2/tasks?${query}`,
  );
  if (!response.ok) throw await ResponseError.fromResponse(response);
  return parseRuns(await response.json());
}

async function load(
  context: HomeAttentionContext,
): Promise<HomeAttentionItem[]> {
  const runs = await fetchRuns(context, ['failed', 'open', 'processing']);
  const running = runs.filter(run => run.status !== 'failed');
  const failed = runs.filter(
    run =>
      run.status === 'failed' &&
      Date.now() - Date.parse(run.createdAt) < RECENT_MS,
  );
  // A run comes with its whole template, so the finished ones are fetched only
  // when there is something they may have put right.
  const done = failed.length ? await fetchRuns(context, ['completed']) : [];
  const unresolved = failed.filter(
    run =>
      !done.some(
        later =>
          later.templateRef === run.templateRef &&
          later.name === run.name &&
          later.createdAt > run.createdAt,
      ),
  );

  const toRun = context.apis.get(routeResolutionApiRef)?.resolve(runRouteRef);
  return [...running, ...unresolved].map(run => {
    const what = run.name ? `${run.template}: ${run.name}` : run.template;
    const hasFailed = run.status === 'failed';
    return {
      id: run.id,
      status: hasFailed ? 'failing' : 'running',
      title: what,
      detail: hasFailed
        ? 'The run of the template failed. Its log says at which step.'
        : 'The template is running.',
      href: toRun?.({ taskId: run.id }) ?? `/create/tasks/${run.id}`,
      at: run.createdAt,
    };
  });
}

export const templateRunsAttention = HomeAttentionBlueprint.make({
  name: 'template-runs',
  params: { title: 'your runs of templates', load },
});
