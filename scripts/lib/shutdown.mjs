import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Resolves with the reason to stop: a signal, the end of a child, or the end
 * of the shell that started the launcher (npm does not always pass signals on).
 */
export function reasonToStop(children) {
  const parent = process.ppid;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'].map(
    signal => new Promise(resolve => process.on(signal, () => resolve({ signal }))),
  );
  const orphaned = (async () => {
    while (process.ppid === parent) await sleep(1000, undefined, { ref: false });
    return { signal: 'the end of the shell that started it' };
  })();
  const ends = Object.entries(children).map(async ([name, exited]) => ({ name, ended: await exited }));
  return Promise.race([...signals, orphaned, ...ends]);
}
