import { ButtonLink } from '@backstage/ui';
import { RepositoryLocation } from '@slipway/plugin-sandbox-common';
import { useSearchParams } from 'react-router-dom';
import { CommitsPage as Page } from '../../api';
import { useCommits } from '../../hooks/useCommits';
import { useContent } from '../../hooks/useContent';
import { usePlace } from '../../hooks/usePlace';
import { formatCommitsPath } from '../../lib/repositoryPaths';
import { CommitLine } from '../CommitLine';
import { Failure } from '../Failure';
import { PlaceBar } from '../PlaceBar';
import { RepositoryFrame } from '../RepositoryFrame';
import { RepositoryHeader } from '../RepositoryHeader';
import { RepositorySkeleton } from '../RepositorySkeleton';
import styles from './CommitsPage.module.css';

const LIMIT = 30;

/** The commits that led to a place, newest first. */
export function CommitsPage() {
  const { owner, name, ref = '', path } = usePlace();
  const [search] = useSearchParams();
  const offset = readOffset(search.get('offset'));

  // The root, not the path: what was deleted has a history too.
  const root = useContent({ owner, name, ref, path: '' });
  const commits = useCommits({ owner, name, ref, path, offset, limit: LIMIT });
  const error = root.error ?? commits.error;
  const retry = () => {
    if (root.error) root.retry();
    if (commits.error) commits.retry();
  };

  return (
    <RepositoryFrame
      owner={owner}
      name={name}
      busy={root.loading || commits.loading}
    >
      {error && (
        <Failure
          error={error}
          retry={retry}
          place={{ owner, name, ref, path }}
        />
      )}
      {!error && (!root.value || !commits.value) && <RepositorySkeleton />}
      {!error && root.value && commits.value && (
        <>
          <RepositoryHeader repository={root.value.repository} brief />
          <PlaceBar
            place={{ owner, name, ref, path }}
            refs={root.value.refs}
            view="commits"
          />
          <Commits
            place={{ owner, name, ref, path }}
            page={commits.value}
            offset={offset}
          />
        </>
      )}
    </RepositoryFrame>
  );
}

interface CommitsProps {
  place: RepositoryLocation & { ref: string };
  page: Page;
  offset: number;
}

function Commits({ place, page, offset }: CommitsProps) {
  const at = (start: number) =>
    `${formatCommitsPath(place)}${start > 0 ? `?offset=${start}` : ''}`;
  if (page.items.length === 0) {
    return (
      <p>
        {offset > 0
          ? 'There are no commits this far back.'
          : `No commit touches ${place.path || 'this repository'}.`}
      </p>
    );
  }
  return (
    <>
      <ol className={styles.commits} start={offset + 1} aria-label="Commits">
        {page.items.map(commit => (
          <li key={commit.id}>
            <CommitLine owner={place.owner} name={place.name} commit={commit} />
          </li>
        ))}
      </ol>
      <nav className={styles.paging} aria-label="Pages of the history">
        {offset > 0 && (
          <ButtonLink
            variant="secondary"
            href={at(Math.max(0, offset - LIMIT))}
          >
            Newer
          </ButtonLink>
        )}
        {page.next !== undefined && (
          <ButtonLink variant="secondary" href={at(page.next)}>
            Older
          </ButtonLink>
        )}
      </nav>
    </>
  );
}

function readOffset(text: string | null): number {
  return text !== null && /^\d{1,7}$/.test(text) ? Number(text) : 0;
}
