import { SidebarPinStateProvider } from '@backstage/core-components';
import { useMemo, useRef, type ReactNode } from 'react';
import { useNavForm } from '../../hooks/useNavForm';
import { useRepairedContent } from '../../hooks/useRepairedContent';
import styles from './AppLayout.module.css';

export interface AppLayoutProps {
  nav: ReactNode;
  children: ReactNode;
}

const CONTENT_ID = 'content';

/** Navigation at the side or, on a telephone, at the bottom; the page beside or above it. */
export function AppLayout(props: AppLayoutProps) {
  const { nav, children } = props;
  const content = useRef<HTMLDivElement>(null);
  useRepairedContent(content);
  const { form, isPinned, togglePinned } = useNavForm();
  // Stock pages ask the stock sidebar about the room it leaves.
  const pinState = useMemo(
    () => ({
      isPinned,
      isMobile: form === 'bar',
      toggleSidebarPinState: togglePinned,
    }),
    [form, isPinned, togglePinned],
  );

  return (
    <SidebarPinStateProvider value={pinState}>
      <div className={styles.root} data-nav={form}>
        <a className={styles.skip} href={`#${CONTENT_ID}`} onClick={skip}>
          Skip to content
        </a>
        {nav}
        {/* Not a <main>: most pages bring their own, and there may be only one. */}
        <div
          ref={content}
          id={CONTENT_ID}
          className={styles.content}
          tabIndex={-1}
        >
          {children}
        </div>
      </div>
    </SidebarPinStateProvider>
  );
}

function skip(event: { preventDefault(): void }) {
  // As a plain link it would add a hash, which some pages read as theirs.
  event.preventDefault();
  document.getElementById(CONTENT_ID)?.focus();
}
