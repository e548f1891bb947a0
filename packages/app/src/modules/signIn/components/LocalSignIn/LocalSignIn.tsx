import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { ErrorState, SkeletonRows } from '@slipway/plugin-ui';
import { useState, type ReactNode } from 'react';
import type { LocalAuthClient } from '../../api/LocalAuthClient';
import { signInLocally } from '../../api/signInLocally';
import { PeopleChoice } from '../PeopleChoice';
import { SignInFrame } from '../SignInFrame';
import styles from './LocalSignIn.module.css';
import { usePeople } from './usePeople';

export interface LocalSignInProps {
  client: LocalAuthClient;
  /** Why the person of last time is not signed in. */
  failure?: unknown;
  onSignedIn: (identity: IdentityApi) => void;
  onRetry: () => void;
  /** Shown when this portal does not offer the choice. */
  fallback: ReactNode;
}

const LEAD =
  'You are on this machine only: pick who to be. No password is asked; anyone on this machine can do the same.';

/** Pick who to be, which the embedded default offers on its own machine. */
export function LocalSignIn(props: LocalSignInProps) {
  const { client, failure, onSignedIn, onRetry, fallback } = props;
  const state = usePeople(client);
  const [pending, setPending] = useState<string>();
  const [error, setError] = useState(failure);

  async function choose(person: string) {
    setPending(person);
    setError(undefined);
    try {
      onSignedIn(await signInLocally(client, person));
    } catch (e) {
      setError(e);
      setPending(undefined);
    }
  }

  if (state.status === 'not-offered') {
    return <>{fallback}</>;
  }
  if (state.status === 'failed') {
    return (
      <SignInFrame title="Sign in">
        <ErrorState
          title="Cannot read who can sign in"
          error={state.error}
          onRetry={onRetry}
        />
      </SignInFrame>
    );
  }
  return (
    <SignInFrame title="Who are you?" lead={LEAD}>
      {error !== undefined && (
        <ErrorState title="Cannot sign in" error={error} />
      )}
      {state.status !== 'ready' && <Reading status={state.status} />}
      {state.status !== 'loading' && (
        <PeopleChoice
          people={state.people}
          pending={pending}
          onChoose={choose}
        />
      )}
    </SignInFrame>
  );
}

function Reading({ status }: { status: 'loading' | 'filling' }) {
  return (
    <div className={styles.waiting}>
      {/* Only when it lasts, so that no text flashes by on a normal day. */}
      {status === 'filling' && (
        <p className={styles.reading}>Reading the organisation…</p>
      )}
      <SkeletonRows rows={3} label="Reading the organisation" />
    </div>
  );
}
