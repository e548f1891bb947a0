import { Button, ButtonLink, Container, SearchField } from '@backstage/ui';
import { RiGitRepositoryLine } from '@remixicon/react';
import { EmptyState, SkeletonRows, useRefreshable } from '@slipway/plugin-ui';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Repository } from '@slipway/plugin-sandbox-common';
import { useSearchParams } from 'react-router-dom';
import { sandboxApiRef } from '../../api';
import { createFromTemplateRouteRef } from '../../routes';
import { matchesFilter } from '../../lib/matchesFilter';
import { Failure } from '../Failure';
import styles from './RepositoriesPage.module.css';
import { RepositoryRow } from './RepositoryRow';

/** All repositories of the embedded Git host, last pushed to first. */
export function RepositoriesPage() {
  const sandboxApi = useApi(sandboxApiRef);
  const { value, error, loading, refresh } = useRefreshable(
    'sandbox-repositories',
    () => sandboxApi.listRepositories(),
  );

  return (
    <Container>
      <main className={styles.page} aria-busy={loading}>
        {error && <Failure error={error} retry={refresh} />}
        {!error && !value && (
          <SkeletonRows rows={8} label="Loading the repositories" />
        )}
        {value && value.length === 0 && <NoRepositories />}
        {value && value.length > 0 && <Repositories all={value} />}
      </main>
    </Container>
  );
}

function Repositories({ all }: { all: Repository[] }) {
  const [search, setSearch] = useSearchParams();
  const filter = search.get('q') ?? '';
  const setFilter = (text: string) =>
    setSearch(
      before => {
        const after = new URLSearchParams(before);
        if (text) after.set('q', text);
        else after.delete('q');
        return after;
      },
      // Each letter would be a step back otherwise.
      { replace: true },
    );
  const shown = all
    .filter(repository => matchesFilter(repository, filter))
    .sort(
      (a, b) =>
        (b.pushedAt ?? b.createdAt).localeCompare(a.pushedAt ?? a.createdAt) ||
        a.name.localeCompare(b.name),
    );

  return (
    <>
      <div className={styles.tools}>
        <SearchField
          className={styles.filter}
          aria-label="Filter repositories"
          placeholder="Filter by name, owner or description"
          value={filter}
          onChange={setFilter}
        />
        <span role="status" className={styles.count}>
          {shown.length === all.length
            ? `${all.length} ${
                all.length === 1 ? 'repository' : 'repositories'
              }`
            : `${shown.length} of ${all.length}`}
        </span>
      </div>
      {shown.length > 0 ? (
        <ul className={styles.list} aria-label="Repositories">
          {shown.map(repository => (
            <RepositoryRow
              key={`${repository.owner}/${repository.name}`}
              repository={repository}
            />
          ))}
        </ul>
      ) : (
        <p className={styles.none}>
          No repository matches “{filter}”.{' '}
          <Button variant="secondary" onPress={() => setFilter('')}>
            Show all
          </Button>
        </p>
      )}
    </>
  );
}

function NoRepositories() {
  const createLink = useRouteRef(createFromTemplateRouteRef)?.();
  return (
    <EmptyState
      title="No repositories yet"
      icon={RiGitRepositoryLine}
      action={
        createLink && (
          <ButtonLink variant="secondary" href={createLink}>
            Make something from a template
          </ButtonLink>
        )
      }
    >
      A service made from a template gets its repository here.
    </EmptyState>
  );
}
