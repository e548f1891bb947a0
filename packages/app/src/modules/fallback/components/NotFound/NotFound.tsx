import { Link } from '@backstage/ui';
import { RiCompass3Line } from '@remixicon/react';
import { Message } from '@slipway/plugin-ui';
import { useLocation } from 'react-router-dom';
import styles from './NotFound.module.css';

/** An address that leads nowhere. */
export function NotFound() {
  const { pathname } = useLocation();
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>Page not found</h1>
      <Message
        icon={RiCompass3Line}
        title="There is no page at this address"
        actions={
          <Link href="/" color="info">
            Go to Home
          </Link>
        }
      >
        <p>
          <code>{pathname}</code>
        </p>
        <p>
          The link may be old, or the plugin that drew the page is switched off.
          Press <kbd>/</kbd> to search.
        </p>
      </Message>
    </main>
  );
}
