import styles from './Loading.module.css';

/** A page whose code is on its way. Invisible when it comes at once, as it mostly does. */
export function Loading() {
  return (
    <div role="progressbar" aria-label="Loading" className={styles.root}>
      <span className={styles.bar} />
    </div>
  );
}
