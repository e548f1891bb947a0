import { RiInboxLine, type RemixiconComponentType } from '@remixicon/react';
import type { ReactNode } from 'react';
import { CodeBlock } from '../CodeBlock';
import { Message } from '../Message';

export interface EmptyStateProps {
  /** What is not here yet: "No deployments yet". */
  title: string;
  /** What this place is for, and how it fills. */
  children?: ReactNode;
  /** The one next step: a button or a link. */
  action?: ReactNode;
  /** What to paste where, when that is the next step. */
  block?: { label: string; code: string };
  icon?: RemixiconComponentType;
}

/** Nothing to show, and that is no error: what it is for and the next step. */
export function EmptyState(props: EmptyStateProps) {
  const { title, children, action, block, icon = RiInboxLine } = props;
  return (
    <Message icon={icon} title={title} actions={action}>
      {(children || block) && (
        <>
          {children && <div>{children}</div>}
          {block && <CodeBlock {...block} />}
        </>
      )}
    </Message>
  );
}
