import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { PUSH_TOPIC, RepositoryPush } from '@slipway/plugin-sandbox-common';

/** Tells the rest of the portal that refs of a repository moved. */
export class PushAnnouncer {
  constructor(private readonly options: { events: EventsService; logger: LoggerService }) {}

  async announce(push: RepositoryPush): Promise<void> {
    if (push.refs.length === 0) return;
    const { events, logger } = this.options;
    logger.info(`${push.pushedBy} moved ${push.refs.map(change => change.ref).join(', ')} of ${push.owner}/${push.name}`);
    try {
      await events.publish({ topic: PUSH_TOPIC, eventPayload: push });
    } catch (error) {
      // The push itself stands; listeners also look at the repositories on a schedule.
      logger.error(`The push to ${push.owner}/${push.name} could not be announced`, error instanceof Error ? error : undefined);
    }
  }
}
