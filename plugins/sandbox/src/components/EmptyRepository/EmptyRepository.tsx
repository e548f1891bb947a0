import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Repository } from '@slipway/plugin-sandbox-common';
import { CodeBlock } from '@slipway/plugin-ui';
import { accessTokensRouteRef } from '../../routes';
import styles from './EmptyRepository.module.css';

/** What to do with a repository that has no commit. */
export function EmptyRepository({ repository }: { repository: Repository }) {
  const accessTokensLink = useRouteRef(accessTokensRouteRef)?.();
  const { name, cloneUrl, defaultBranch, mirrorOf } = repository;

  if (mirrorOf) {
    return (
      <section className={styles.empty}>
        <h3>This copy is empty</h3>
        <p>
          It follows <code>{mirrorOf}</code>. Commit there, and the files show
          up here.
        </p>
      </section>
    );
  }
  return (
    <section className={styles.empty}>
      <h3>This repository is empty</h3>
      <p>
        Git asks for a user name and a password when you push. The user name may
        be anything; the password is an access token, which you make in{' '}
        {accessTokensLink ? (
          <Link href={accessTokensLink}>Settings, Access tokens</Link>
        ) : (
          'Settings, Access tokens'
        )}
        .
      </p>
      <CodeBlock
        label="Start from nothing: in a shell"
        code={[
          `git clone ${cloneUrl}`,
          `cd ${name}`,
          `git switch -c ${defaultBranch}`,
          `echo "# ${name}" > README.md`,
          'git add README.md',
          'git commit -m "First commit"',
          `git push -u origin ${defaultBranch}`,
        ].join('\n')}
      />
      <CodeBlock
        label="Push what you have: in a shell"
        code={[
          'cd my-folder',
          `git init -b ${defaultBranch}`,
          'git add .',
          'git commit -m "First commit"',
          `git remote add origin ${cloneUrl}`,
          `git push -u origin ${defaultBranch}`,
        ].join('\n')}
      />
    </section>
  );
}
