import { Link } from '@backstage/ui';
import { Commit, formatRepositoryPath } from '@slipway/plugin-sandbox-common';
import { Hash, Time } from '@slipway/plugin-ui';
import styles from './CommitLine.module.css';

export interface CommitLineProps {
  owner: string;
  name: string;
  commit: Commit;
  /** Whether it stands alone rather than in a list. */
  framed?: boolean;
}

/** A commit in a line: what, who, when, which. It links to the files as they were. */
export function CommitLine({ owner, name, commit, framed }: CommitLineProps) {
  const href = formatRepositoryPath({ owner, name, ref: commit.id, path: '' });
  return (
    <div className={framed ? `${styles.line} ${styles.framed}` : styles.line}>
      <Link
        className={styles.subject}
        href={href}
        title={`${commit.subject}: the files as of this commit`}
      >
        {commit.subject || '(no message)'}
      </Link>
      <span className={styles.facts}>
        <span title={commit.authorEmail}>{commit.authorName}</span>
        <Time at={commit.authoredAt} />
        <Hash value={commit.id} />
      </span>
    </div>
  );
}
