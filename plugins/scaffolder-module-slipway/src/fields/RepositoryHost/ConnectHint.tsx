import styles from './RepositoryHostField.module.css';

const EXAMPLE = `integrations:
  github:
    - host: github.com
      token: \${GITHUB_TOKEN}`;

export interface ConnectHintProps {
  offered: 'embedded' | 'nothing';
}

/** How to have more hosts to choose from. */
export function ConnectHint({ offered }: ConnectHintProps) {
  return (
    <div className={styles.hint}>
      <p>
        {offered === 'nothing' &&
          'No repository host is configured, so there is nowhere to put a new repository. '}
        To make repositories on GitHub or GitLab, connect it in the
        configuration: add <code>integrations.github</code> or{' '}
        <code>integrations.gitlab</code> and start the portal again.
      </p>
      {/* It may scroll sideways, and the keyboard must reach that. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label="Configuration to paste">
        {EXAMPLE}
      </pre>
    </div>
  );
}
