import { Button } from '@backstage/ui';
import {
  RiErrorWarningLine,
  RiLockLine,
  RiRefreshLine,
} from '@remixicon/react';
import { Message } from '../Message';
import { Time } from '../Time';
import { describeError } from './describeError';
import styles from './ErrorState.module.css';

export interface ErrorStateProps {
  /** What failed: "Cannot read the deployments of orders". */
  title: string;
  error: unknown;
  /** The permission this place asks for; shown when the answer is 403. */
  permission?: string;
  /** Who holds that permission: "owners of the entity". */
  permissionHolders?: string;
  /** Since when it fails. */
  since?: string | number | Date;
  onRetry?: () => void;
}

/** What failed, why, since when, and retry; or which permission is missing. */
export function ErrorState(props: ErrorStateProps) {
  const { title, error, permissionHolders, since, onRetry } = props;
  const description = describeError(error);
  const forbidden = description.kind === 'forbidden';
  const permission = props.permission ?? description.permission;

  return (
    <Message
      role="alert"
      icon={forbidden ? RiLockLine : RiErrorWarningLine}
      tone={forbidden ? 'neutral' : 'danger'}
      title={title}
      actions={
        onRetry && (
          <Button
            variant="secondary"
            size="small"
            iconStart={<RiRefreshLine />}
            onPress={onRetry}
          >
            Try again
          </Button>
        )
      }
    >
      {forbidden && permission ? (
        <p>
          You need the permission <code>{permission}</code>
          {permissionHolders && `, which ${permissionHolders} have`}.
        </p>
      ) : (
        <p>{description.cause}</p>
      )}
      {(since || description.request) && (
        <p className={styles.details}>
          {since && <Time at={since} prefix="Since" />}
          {description.request && <code>{description.request}</code>}
        </p>
      )}
    </Message>
  );
}
