import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { formatRepositoryPath } from '@slipway/plugin-sandbox-common';
import { ReactNode } from 'react';
import styles from './RepositoryFrame.module.css';

export interface RepositoryFrameProps {
  owner: string;
  name: string;
  /** Whether what is shown is about to be replaced. */
  busy: boolean;
  children: ReactNode;
}

/** What all pages of one repository stand in: its place in the breadcrumbs, and the width. */
export function RepositoryFrame({
  owner,
  name,
  busy,
  children,
}: RepositoryFrameProps) {
  return (
    <BreadcrumbEntry
      entry={{
        label: `${owner}/${name}`,
        href: formatRepositoryPath({ owner, name, path: '' }),
      }}
    >
      <Container>
        <main className={styles.frame} aria-busy={busy}>
          {children}
        </main>
      </Container>
    </BreadcrumbEntry>
  );
}
