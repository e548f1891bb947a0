import { LoggerService } from '@backstage/backend-plugin-api';
import { gitEnvironment } from '@slipway/plugin-sandbox-node';
import { Request, Response } from 'express';
import { spawn } from 'node:child_process';

const MAX_HEADER_BYTES = 16 * 1024;

/**
 * Serves one request with the system's `git http-backend` (a CGI program,
 * RFC 3875), streaming both ways.
 */
export class GitHttpBackend {
  constructor(private readonly options: { gitDirectory: string; timeoutMs: number; logger: LoggerService }) {}

  /**
   * Resolves when git has ended, so that what it changed can be looked at. The
   * caller ends the response: until then the client waits, and a push is not
   * acknowledged before it is known here.
   */
  async serve(options: { req: Request; res: Response; repository: string; endpoint: string; user?: string }): Promise<void> {
    const { req, res, repository, endpoint, user } = options;
    const { gitDirectory, timeoutMs, logger } = this.options;
    const child = spawn('git', ['http-backend'], {
      env: {
        ...gitEnvironment(),
        GIT_PROJECT_ROOT: gitDirectory,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_PROTOCOL: header(req, 'git-protocol'),
        PATH_INFO: `/${repository}/${endpoint}`,
        QUERY_STRING: req.originalUrl.split('?')[1] ?? '',
        REQUEST_METHOD: req.method,
        CONTENT_TYPE: header(req, 'content-type'),
        // Absent for a chunked body, whose end git then finds by itself.
        ...(req.headers['content-length'] ? { CONTENT_LENGTH: req.headers['content-length'] } : {}),
        HTTP_CONTENT_ENCODING: header(req, 'content-encoding'),
        REMOTE_ADDR: req.socket.remoteAddress ?? '',
        ...(user ? { REMOTE_USER: user } : {}),
      },
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    let complaint = '';
    child.stderr.on('data', chunk => {
      complaint = (complaint + chunk).slice(-4000);
    });
    // The client may go away, or git may refuse before it has read everything.
    child.stdin.on('error', () => {});
    req.on('error', () => child.stdin.destroy());
    res.on('close', () => {
      if (!res.writableFinished) child.kill('SIGTERM');
    });
    req.pipe(child.stdin);

    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    forward(child.stdout, res);
    const code = await ended;
    if (code !== 0) logger.warn(`git http-backend for ${repository} ended with ${code ?? 'a signal'}: ${complaint.trim()}`);
    if (!res.headersSent) res.status(500).type('text/plain').send('git ended without an answer; the log of the portal says why.\n');
  }
}

/** Reads the CGI header block, then passes the rest on as the body. */
function forward(stdout: NodeJS.ReadableStream, res: Response): void {
  let head = Buffer.alloc(0);
  let inBody = false;
  stdout.on('data', (chunk: Buffer) => {
    if (inBody) {
      if (!res.write(chunk)) {
        stdout.pause();
        res.once('drain', () => stdout.resume());
      }
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end === -1) {
      if (head.length > MAX_HEADER_BYTES) res.destroy();
      return;
    }
    inBody = true;
    for (const line of head.subarray(0, end).toString('latin1').split('\r\n')) {
      const colon = line.indexOf(':');
      const [name, value] = [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
      if (name.toLowerCase() === 'status') res.status(Number.parseInt(value, 10));
      else if (colon > 0) res.setHeader(name, value);
    }
    res.write(head.subarray(end + 4));
  });
}

function header(req: Request, name: string): string {
  const value = req.headers[name];
  return typeof value === 'string' ? value : '';
}
