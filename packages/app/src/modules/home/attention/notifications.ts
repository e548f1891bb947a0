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
import { notificationsRouteRef } from '../routes';

async function load({
  apis,
}: HomeAttentionContext): Promise<HomeAttentionItem[]> {
  const fetchApi = apis.get(fetchApiRef);
  if (!fetchApi) return [];
  const response = await fetchApi.fetch('plugin://notifications/status');
  if (!response.ok) throw await ResponseError.fromResponse(response);
  const body: unknown = await response.json();
  const unread =
    typeof body === 'object' && body !== null && 'unread' in body
      ? Number(body.unread)
      : 0;
  if (!(unread > 0)) return [];
  const toNotifications = apis
    .get(routeResolutionApiRef)
    ?.resolve(notificationsRouteRef);
  return [
    {
      id: 'unread',
      title:
        unread === 1
          ? '1 unread notification'
          : `${unread} unread notifications`,
      href: toNotifications?.() ?? '/notifications',
    },
  ];
}

export const notificationsAttention = HomeAttentionBlueprint.make({
  name: 'notifications',
  params: { title: 'your notifications', load },
});
