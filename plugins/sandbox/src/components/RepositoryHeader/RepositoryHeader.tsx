import { Badge } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Repository } from '@slipway/plugin-sandbox-common';
import { CommandBlock } from '../CommandBlock';
import { RelatedEntities } from './RelatedEntities';
import styles from './RepositoryHeader.module.css';

export interface RepositoryHeaderProps {
  repository: Repository;
  /** Below the root a reader knows what it is for and how to clone it. */
  brief: boolean;
}

/** What a repository is, whose it is, what comes from it and how to get it. */
export function RepositoryHeader({ repository, brief }: RepositoryHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h2 className={styles.name}>
          {repository.owner}/{repository.name}
        </h2>
        {repository.mirrorOf && <Badge>Read-only copy</Badge>}
      </div>
      {!brief && repository.description && (
        <p className={styles.description}>{repository.description}</p>
      )}
      <dl className={styles.facts}>
        <div>
          <dt>Owner</dt>
          <dd>
            <EntityRefLink entityRef={repository.ownerRef} />
          </dd>
        </div>
        <RelatedEntities owner={repository.owner} name={repository.name} />
        {repository.mirrorOf && (
          <div>
            <dt>Source</dt>
            <dd>
              Read-only copy of <code>{repository.mirrorOf}</code>
            </dd>
          </div>
        )}
      </dl>
      {!brief && (
        <CommandBlock
          label="Command to clone"
          text={`git clone ${repository.cloneUrl}`}
        />
      )}
    </header>
  );
}
