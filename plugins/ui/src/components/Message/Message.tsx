import type { RemixiconComponentType } from '@remixicon/react';
import type { ReactNode } from 'react';
import styles from './Message.module.css';

export interface MessageProps {
  icon: RemixiconComponentType;
  title: ReactNode;
  /** `alert` for what a person should hear at once, which only errors are. */
  role?: 'alert';
  tone?: 'neutral' | 'danger';
  children?: ReactNode;
  /** The next step: one button or link, at most two. */
  actions?: ReactNode;
}

/** What stands in the place of content: one look, one next step. */
export function Message(props: MessageProps) {
  const {
    icon: Icon,
    title,
    role,
    tone = 'neutral',
    children,
    actions,
  } = props;
  return (
    <div className={styles.root} role={role} data-tone={tone}>
      <Icon size={20} className={styles.icon} aria-hidden />
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.body}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
