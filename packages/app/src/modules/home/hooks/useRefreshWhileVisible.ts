import { useEffect, useRef } from 'react';

/** Calls back every so often, and when the reader comes back to the tab; never while it is hidden. */
export function useRefreshWhileVisible(
  refresh: () => void,
  everyMs: number,
): void {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    let lastRun = Date.now();
    const run = () => {
      if (document.visibilityState !== 'visible') return;
      lastRun = Date.now();
      latest.current();
    };
    const onVisible = () => {
      if (Date.now() - lastRun >= everyMs) run();
    };
    const timer = setInterval(run, everyMs);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [everyMs]);
}
