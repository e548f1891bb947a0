import { useSyncExternalStore } from 'react';

const TICK_MS = 10_000;

let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

// One timer for all times on a page: hundreds of rows would otherwise bring
// hundreds, and neighbours would change at different moments.
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!timer) {
    now = new Date();
    timer = setInterval(() => {
      now = new Date();
      listeners.forEach(notify => notify());
    }, TICK_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function getSnapshot(): Date {
  // Nobody ticks while nobody listens, so the first reader sets the clock.
  if (!timer && Date.now() - now.getTime() > 1000) {
    now = new Date();
  }
  return now;
}

/** The present, to the nearest ten seconds. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, getSnapshot);
}
