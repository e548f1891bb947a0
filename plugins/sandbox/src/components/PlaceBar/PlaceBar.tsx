import { ButtonLink, Link } from '@backstage/ui';
import { RiHistoryLine, RiFolderOpenLine } from '@remixicon/react';
import {
  Content,
  formatRepositoryPath,
  RepositoryLocation,
} from '@slipway/plugin-sandbox-common';
import { useNavigate } from 'react-router-dom';
import { formatCommitsPath } from '../../lib/repositoryPaths';
import styles from './PlaceBar.module.css';
import { RefSelect } from './RefSelect';

export interface PlaceBarProps {
  place: RepositoryLocation & { ref: string };
  refs: Content['refs'];
  view: 'content' | 'commits';
}

/** Where in the repository the reader is, and the ways to other branches, folders and to the history. */
export function PlaceBar({ place, refs, view }: PlaceBarProps) {
  const navigate = useNavigate();
  const format = view === 'content' ? formatRepositoryPath : formatCommitsPath;
  const parts = place.path.split('/').filter(Boolean);
  const crumbs = [
    { label: place.name, path: '' },
    ...parts.map((label, index) => ({
      label,
      path: parts.slice(0, index + 1).join('/'),
    })),
  ];

  return (
    <div className={styles.bar}>
      <RefSelect
        current={place.ref}
        refs={refs}
        onSelect={ref => navigate(format({ ...place, ref }))}
      />
      <nav aria-label="Path" className={styles.path}>
        <ol>
          {crumbs.map(({ label, path }) => (
            <li key={path}>
              {path === place.path ? (
                <span aria-current="page">{label}</span>
              ) : (
                <Link href={format({ ...place, path })}>{label}</Link>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.views}>
        {view === 'content' ? (
          <ButtonLink
            variant="secondary"
            iconStart={<RiHistoryLine aria-hidden />}
            href={formatCommitsPath(place)}
          >
            History
          </ButtonLink>
        ) : (
          <ButtonLink
            variant="secondary"
            iconStart={<RiFolderOpenLine aria-hidden />}
            href={formatRepositoryPath(place)}
          >
            Files
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
