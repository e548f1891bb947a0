import { Box, Button } from '@backstage/ui';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { CreatedAccessToken } from '@slipway/plugin-sandbox-common';
import { CopyButton } from '@slipway/plugin-ui';
import { useEffect, useId, useRef } from 'react';
import { CommandBlock } from '../CommandBlock';
import styles from './AccessTokensPage.module.css';

export interface NewTokenSecretProps {
  token: CreatedAccessToken;
  onDone(): void;
}

/** The secret of a new token, shown this once, and how to use it. */
export function NewTokenSecret({ token, onDone }: NewTokenSecretProps) {
  const origin = new URL(useApi(configApiRef).getString('backend.baseUrl'))
    .origin;
  const secret = useRef<HTMLInputElement>(null);
  const id = useId();

  useEffect(() => {
    secret.current?.focus();
    secret.current?.select();
  }, []);

  return (
    <Box
      as="section"
      bg="neutral"
      className={styles.secret}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>Access token “{token.name}”</h2>
      <div className={styles.secretLine}>
        <label htmlFor={`${id}-secret`}>Secret</label>
        <input
          id={`${id}-secret`}
          ref={secret}
          className={styles.secretText}
          value={token.secret}
          readOnly
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-once`}
          onFocus={event => event.target.select()}
        />
        <CopyButton text={token.secret} label="Copy the secret" />
      </div>
      <p id={`${id}-once`}>
        <strong>Copy it now: it is not shown again.</strong>
      </p>
      <p>
        <code>git push</code> asks for a <em>user name</em>: anything will do.
        And for a <em>password</em>: the secret above. So that Git asks only
        once on this machine:
      </p>
      <CommandBlock
        label="Command to remember the password"
        text={`git config --global credential.${origin}.helper store`}
      />
      <p className={styles.remark}>
        This keeps the secret readable in <code>~/.git-credentials</code>. Use{' '}
        <code>osxkeychain</code> on macOS or <code>manager</code> on Windows in
        place of <code>store</code> to keep it in the key chain.
      </p>
      <div>
        <Button variant="secondary" onPress={onDone}>
          Done, I have copied it
        </Button>
      </div>
    </Box>
  );
}
