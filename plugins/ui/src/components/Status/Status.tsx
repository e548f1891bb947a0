import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiLoader4Line,
  RiQuestionLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import styles from './Status.module.css';

/** The same five everywhere; worst first is failing, warning, unknown, running, ok. */
export type StatusKind = 'ok' | 'running' | 'warning' | 'failing' | 'unknown';

export interface StatusProps {
  status: StatusKind;
  /** A word that says it better here, such as "passed" or "3 of 4 running". */
  label?: string;
  /** Why. Always give one with `unknown`: "no probe configured". */
  reason?: string;
}

const kinds: Record<
  StatusKind,
  { icon: RemixiconComponentType; word: string }
> = {
  ok: { icon: RiCheckboxCircleFill, word: 'OK' },
  running: { icon: RiLoader4Line, word: 'Running' },
  warning: { icon: RiAlertFill, word: 'Warning' },
  failing: { icon: RiCloseCircleFill, word: 'Failing' },
  unknown: { icon: RiQuestionLine, word: 'Unknown' },
};

/** A state as icon, word and colour, so that no one of the three carries it alone. */
export function Status(props: StatusProps) {
  const { status, label, reason } = props;
  const { icon: Icon, word } = kinds[status];
  return (
    <span className={styles.root} data-status={status}>
      <Icon size={16} className={styles.icon} aria-hidden />
      <span>{label ?? word}</span>
      {reason && <span className={styles.reason}>({reason})</span>}
    </span>
  );
}
