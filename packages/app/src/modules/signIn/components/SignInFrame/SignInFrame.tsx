import type { ReactNode } from 'react';
import { LogoFull } from '../../../brand';
import styles from './SignInFrame.module.css';

export interface SignInFrameProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** The page before one is signed in: what this is, and one thing to do. */
export function SignInFrame(props: SignInFrameProps) {
  const { title, lead, children } = props;
  return (
    <main className={styles.root}>
      <header className={styles.header}>
        <LogoFull size={32} />
        <h1 className={styles.title}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </main>
  );
}
