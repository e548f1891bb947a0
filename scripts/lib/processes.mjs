import { spawn, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './problem.mjs';

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * The command line of a process, or undefined where there is none. A process
 * id alone proves nothing: after a crash or a reboot it may be another's.
 */
export function commandOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    try {
      return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).trim();
    } catch {
      return undefined;
    }
  }
}

/** Asks a process to end, and makes it end when it has not after `patience` ms. */
export async function endProcess(pid, { signal = 'SIGTERM', patience = 10_000 } = {}) {
  const send = name => {
    try {
      process.kill(pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  send(signal);
  const deadline = Date.now() + patience;
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      send('SIGKILL');
      await sleep(200);
      return false;
    }
    await sleep(20);
  }
  return true;
}

/**
 * Runs a tool to its end and resolves with its output. Output is kept, not
 * shown: it is printed only when the tool fails, so that a good run stays calm.
 */
export function runTool(command, args, { tell = () => {}, what, fix, check = true, echo = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const take = chunk => {
      output = (output + chunk).slice(-200_000);
      if (echo) process.stdout.write(chunk);
      else tell(String(chunk));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', error => reject(new Problem({ what: what ?? `Could not run ${command}.`, why: error.message, fix })));
    child.on('close', (code, signal) => {
      if (code === 0 || !check) return resolve({ code, signal, output });
      return reject(
        new Problem({
          what: what ?? `${command} failed.`,
          why: `${[command, ...args].join(' ')} ended with ${signal ?? `code ${code}`}:\n${output.trim().split('\n').slice(-40).join('\n')}`,
          fix,
        }),
      );
    });
  });
}
