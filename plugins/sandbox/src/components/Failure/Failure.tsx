import { ButtonLink } from '@backstage/ui';
import { RiCompass3Line } from '@remixicon/react';
import {
  formatRepositoryPath,
  GIT_PATH,
  RepositoryLocation,
} from '@slipway/plugin-sandbox-common';
import {
  describeError,
  EmptyState,
  ErrorState,
  NotConfigured,
} from '@slipway/plugin-ui';
import { explainFailure } from '../../lib/explainFailure';

export interface FailureProps {
  error: Error;
  retry(): void;
  /** What was asked for; it says where to go on from when it is not there. */
  place?: RepositoryLocation;
}

/** A request that failed, as the state of the page that it leads to. */
export function Failure({ error, retry, place }: FailureProps) {
  switch (explainFailure(error)) {
    case 'not-configured':
      return (
        <NotConfigured
          what="The embedded Git host"
          configKey="sandbox.enabled"
          block={{ code: 'sandbox:\n  enabled: true' }}
        />
      );
    case 'forbidden':
      return <ErrorState title="You may not see this" error={error} />;
    case 'not-found':
      return (
        <EmptyState
          title="Not found"
          icon={RiCompass3Line}
          action={<WayOn place={place} />}
        >
          {describeError(error).cause}
        </EmptyState>
      );
    default:
      return (
        <ErrorState
          title="The embedded Git host could not be read"
          error={error}
          onRetry={retry}
        />
      );
  }
}

/** From a path or ref that is missing to the repository, from a repository to all of them. */
function WayOn({ place }: { place?: RepositoryLocation }) {
  return place?.ref !== undefined ? (
    <ButtonLink
      variant="secondary"
      href={formatRepositoryPath({ ...place, ref: undefined, path: '' })}
    >
      Go to {place.owner}/{place.name}
    </ButtonLink>
  ) : (
    <ButtonLink variant="secondary" href={GIT_PATH}>
      All repositories
    </ButtonLink>
  );
}
