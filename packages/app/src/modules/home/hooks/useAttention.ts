import { useApiHolder } from '@backstage/frontend-plugin-api';
import type {
  HomeAttentionItem,
  HomeAttentionSource,
} from '@slipway/plugin-ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Me } from './useMe';

/** A source with the id of the extension it came from. */
export interface IdentifiedSource extends HomeAttentionSource {
  sourceId: string;
}

interface Answer {
  items?: HomeAttentionItem[];
  error?: Error;
}

export interface Attention {
  items: HomeAttentionItem[];
  /** Sources whose last answer was an error, and what they were to check. */
  failures: Array<{ title: string; error: Error }>;
  /** Until each source has answered once, "nothing" would be a guess. */
  isComplete: boolean;
  refresh(): void;
}

/**
 * Asks every source at the same time and shows each answer as it comes: one
 * that is slow or fails takes nothing away from the others.
 */
export function useAttention(
  sources: IdentifiedSource[],
  me: Me | undefined,
): Attention {
  const apis = useApiHolder();
  const [answers, setAnswers] = useState<Record<string, Answer>>({});
  const round = useRef(0);

  const refresh = useCallback(() => {
    if (!me) return;
    const current = ++round.current;
    const answer = (id: string, change: Answer) => {
      // An answer to an earlier question may come after a later one.
      if (current !== round.current) return;
      setAnswers(all => ({
        ...all,
        [id]: { items: all[id]?.items, ...change },
      }));
    };
    const { userRef, ownershipRefs } = me;
    for (const { sourceId, load } of sources) {
      load({ apis, userRef, ownershipRefs }).then(
        items => answer(sourceId, { items }),
        error =>
          answer(sourceId, {
            error: error instanceof Error ? error : new Error(String(error)),
          }),
      );
    }
  }, [apis, me, sources]);

  // An answer that comes after the reader has left is for nobody.
  const forget = useCallback(() => {
    round.current += 1;
  }, []);
  useEffect(() => {
    refresh();
    return forget;
  }, [refresh, forget]);

  return {
    items: sources.flatMap(({ sourceId }) =>
      (answers[sourceId]?.items ?? []).map(item => ({
        ...item,
        id: `${sourceId} ${item.id}`,
      })),
    ),
    failures: sources.flatMap(({ sourceId, title }) => {
      const error = answers[sourceId]?.error;
      return error ? [{ title, error }] : [];
    }),
    isComplete: sources.every(({ sourceId }) => answers[sourceId]),
    refresh,
  };
}
