import { spawn, ChildProcessWithoutNullStreams } from 'node:child_process';
import { isError } from '@backstage/errors';

export interface GitRunOptions {
  /** The repository (`--git-dir`). */
  gitDir?: string;
  cwd?: string;
  input?: string | Buffer;
  env?: Record<string, string>;
  /** The output is cut off, and the command ended, beyond this many bytes. */
  maxBytes?: number;
}

/** A git command that ended with an error. `stderr` may name paths of this machine: it is for logs. */
export class GitError extends Error {
  readonly name = 'GitError';
  constructor(
    readonly command: string,
    readonly exitCode: number | undefined,
    readonly stderr: string,
  ) {
    super(`git ${command} failed: ${stderr.trim().split('\n').pop() ?? `exit code ${exitCode}`}`);
  }
}

const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;

/** Runs the system's git, with an environment that no user's configuration reaches. */
export class GitRunner {
  constructor(private readonly options: { timeoutMs: number }) {}

  /** Runs a command to its end and returns its output. */
  async run(args: string[], options: GitRunOptions = {}): Promise<Buffer> {
    const child = this.spawn(args, options);
    const max = options.maxBytes ?? DEFAULT_MAX_BYTES;
    const chunks: Buffer[] = [];
    let size = 0;
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > max) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.stderr.on('data', chunk => {
      stderr = (stderr + chunk).slice(-8000);
    });
    // A command may end without reading its input; that it did shows in its exit code.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input);
    return new Promise((resolve, reject) => {
      child.on('error', error => reject(new GitError(args[0], undefined, isError(error) ? error.message : '')));
      child.on('close', code => {
        if (size > max) reject(new GitError(args[0], undefined, `the output is larger than ${max} bytes`));
        else if (code === 0) resolve(Buffer.concat(chunks));
        else reject(new GitError(args[0], code ?? undefined, stderr || 'it took too long and was ended'));
      });
    });
  }

  async text(args: string[], options: GitRunOptions = {}): Promise<string> {
    return (await this.run(args, options)).toString('utf8').trimEnd();
  }

  /** Starts a command whose streams the caller reads. It is ended after the time limit. */
  spawn(args: string[], options: GitRunOptions = {}): ChildProcessWithoutNullStreams {
    const where = options.gitDir ? [`--git-dir=${options.gitDir}`] : [];
    return spawn('git', [...where, ...args], {
      cwd: options.cwd,
      env: { ...gitEnvironment(), ...options.env },
      timeout: this.options.timeoutMs,
      killSignal: 'SIGKILL',
    });
  }
}

/** Only what git needs: no secrets of the portal, no hooks or filters of the machine's own configuration. */
export function gitEnvironment(): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    LANG: 'C.UTF-8',
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    // The bare repositories may belong to another user than the one who runs the portal.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
  };
}
