import { Container, VisuallyHidden } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RiKey2Line } from '@remixicon/react';
import { CreatedAccessToken } from '@slipway/plugin-sandbox-common';
import { EmptyState, SkeletonRows, useRefreshable } from '@slipway/plugin-ui';
import { useEffect, useRef, useState } from 'react';
import { sandboxApiRef } from '../../api';
import { Failure } from '../Failure';
import styles from './AccessTokensPage.module.css';
import { CreateTokenForm } from './CreateTokenForm';
import { NewTokenSecret } from './NewTokenSecret';
import { TokenList } from './TokenList';

/** The tab of the settings where a user makes and revokes the passwords for Git. */
export function AccessTokensPage() {
  const sandboxApi = useApi(sandboxApiRef);
  const { value, error, loading, refresh } = useRefreshable(
    'sandbox-access-tokens',
    () => sandboxApi.listAccessTokens(),
  );
  const [created, setCreated] = useState<CreatedAccessToken>();
  const [news, setNews] = useState('');
  const listHeading = useRef<HTMLHeadingElement>(null);
  const buttonGoes = useRef(false);

  const onCreated = (token: CreatedAccessToken) => {
    setCreated(token);
    setNews(`The access token ${token.name} was made.`);
    refresh();
  };
  const onRevoked = (name: string) => {
    setNews(`The access token ${name} was revoked.`);
    buttonGoes.current = true;
    refresh();
  };

  // The button that opened the dialog gets the focus back, and is gone with the next list.
  useEffect(() => {
    if (buttonGoes.current) listHeading.current?.focus();
    buttonGoes.current = false;
  }, [value]);

  if (error && !value) {
    return (
      <Container>
        <main className={styles.page}>
          <Failure error={error} retry={refresh} />
        </main>
      </Container>
    );
  }
  return (
    <Container>
      <main className={styles.page} aria-busy={loading}>
        <p className={styles.intro}>
          Git and scripts cannot sign in as you do in the browser. They give an
          access token as the password, and may then read and push what you may.
        </p>
        <VisuallyHidden role="status">{news}</VisuallyHidden>
        {created ? (
          <NewTokenSecret
            token={created}
            onDone={() => {
              setCreated(undefined);
              listHeading.current?.focus();
            }}
          />
        ) : (
          <CreateTokenForm onCreated={onCreated} />
        )}
        <section className={styles.section} aria-labelledby="access-tokens">
          <h2 id="access-tokens" ref={listHeading} tabIndex={-1}>
            Your access tokens
          </h2>
          {error && <Failure error={error} retry={refresh} />}
          {!value && (
            <SkeletonRows rows={2} label="Loading your access tokens" />
          )}
          {value && value.length === 0 && (
            <EmptyState title="You have no access token" icon={RiKey2Line}>
              Make one above when Git asks you for a password.
            </EmptyState>
          )}
          {value && value.length > 0 && (
            <TokenList tokens={value} onRevoked={onRevoked} />
          )}
        </section>
      </main>
    </Container>
  );
}
