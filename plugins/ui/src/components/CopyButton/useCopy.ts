import { useCallback, useEffect, useState } from 'react';

const SHOWN_MS = 2000;

export type CopyOutcome = 'idle' | 'copied' | 'failed';

/** Copies, and remembers for a moment how it went. */
export function useCopy(text: string): {
  outcome: CopyOutcome;
  copy: () => Promise<void>;
} {
  const [outcome, setOutcome] = useState<CopyOutcome>('idle');

  const copy = useCallback(async () => {
    try {
      // Absent when the page is served without TLS from another host.
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }, [text]);

  useEffect(() => {
    if (outcome === 'idle') {
      return undefined;
    }
    const timer = setTimeout(() => setOutcome('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  return { outcome, copy };
}
