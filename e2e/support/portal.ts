import { ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = path.resolve(__dirname, '../..');

/** A portal that the launcher runs, as a user would start it. */
export class Portal {
  private child?: ChildProcess;
  /** What the launcher printed. */
  output = '';

  constructor(
    readonly dataDir: string,
    readonly port: number,
  ) {}

  static inEmptyDirectory(port: number): Portal {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-e2e-'));
    // PostgreSQL runs as another user when we are root, and must get through.
    fs.chmodSync(dataDir, 0o755);
    return new Portal(dataDir, port);
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** The ids of the processes that the launcher noted. */
  get processes(): { launcher: number; portal: number; postgres: number } {
    return JSON.parse(fs.readFileSync(path.join(this.dataDir, 'run.json'), 'utf8'));
  }

  /** @returns how long it took until the launcher printed the address, in ms */
  async start(): Promise<number> {
    const began = Date.now();
    this.output = '';
    const node = process.env.SLIPWAY_LAUNCHER_NODE ?? process.execPath;
    const child = spawn(node, [path.join(root, 'scripts/slipway.mjs'), 'start', '--data', this.dataDir], {
      cwd: root,
      env: { ...process.env, PORT: String(this.port), NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.child = child;
    const take = (chunk: Buffer) => {
      this.output += chunk;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    while (!this.output.includes(`\n${this.url}`)) {
      if (child.exitCode !== null) throw new Error(`the launcher ended:\n${this.output}`);
      if (Date.now() - began > 300_000) throw new Error(`the launcher did not get ready:\n${this.output}`);
      await sleep(20);
    }
    return Date.now() - began;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const ended = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)));
    child.kill(signal);
    return ended;
  }

  /** What a power cut does: every process is gone at once. */
  async kill(): Promise<void> {
    const { launcher, portal, postgres } = this.processes;
    const children = childrenOf(postgres);
    for (const pid of [launcher, portal, postgres, ...children]) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Already gone with its parent.
      }
    }
    await sleep(300);
  }

  remove(): void {
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function childrenOf(pid: number): number[] {
  try {
    return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
