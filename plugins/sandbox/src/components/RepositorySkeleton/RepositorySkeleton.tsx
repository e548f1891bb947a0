import { Skeleton, VisuallyHidden } from '@backstage/ui';
import styles from './RepositorySkeleton.module.css';

/** The shape of a repository page while it loads: title, place, last commit, listing. */
export function RepositorySkeleton() {
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>Loading</VisuallyHidden>
      <Skeleton width="min(20rem, 70%)" height={28} />
      <Skeleton width="min(30rem, 90%)" height={20} />
      <Skeleton width="min(36rem, 100%)" height={32} />
      <Skeleton width="100%" height={38} />
      <Skeleton width="100%" height={210} />
    </div>
  );
}
