import { RepositoryLocation } from '@slipway/plugin-sandbox-common';
import { LazyMarkdown } from './LazyMarkdown';
import styles from './Readme.module.css';

export interface ReadmeProps {
  /** The folder it is in. */
  place: RepositoryLocation & { ref: string };
  readme: { name: string; text: string };
}

/** The text that introduces a folder. */
export function Readme({ place, readme }: ReadmeProps) {
  return (
    <section className={styles.readme} aria-label={readme.name}>
      <div className={styles.title}>{readme.name}</div>
      <div className={styles.body}>
        {/\.md$/i.test(readme.name) ? (
          <LazyMarkdown place={place} folder={place.path} text={readme.text} />
        ) : (
          <pre className={styles.plain}>{readme.text}</pre>
        )}
      </div>
    </section>
  );
}
