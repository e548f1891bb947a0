import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a command as a developer would in a shell; returns its exit code and what it said. */
export async function shell(command: string, cwd: string, env: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const identity = { GIT_AUTHOR_NAME: 'Mira', GIT_AUTHOR_EMAIL: 'mira@example.org', GIT_COMMITTER_NAME: 'Mira', GIT_COMMITTER_EMAIL: 'mira@example.org' };
  try {
    const { stdout, stderr } = await run('sh', ['-c', command], {
      cwd,
      env: { ...process.env, ...identity, GIT_TERMINAL_PROMPT: '0', NODE_OPTIONS: '', ...env },
      maxBuffer: 50_000_000,
      timeout: 300_000,
    });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: typeof code === 'number' ? code : -1, said: `${stdout}${stderr}` };
  }
}
