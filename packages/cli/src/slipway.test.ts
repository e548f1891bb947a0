import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, IncomingMessage, Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Starting the program takes about a second, several at once more.
jest.setTimeout(60_000);

const BIN = join(__dirname, '../bin/slipway');
const SYSTEM = `apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: shop
spec:
  owner: group:payments
`;

let folder: string;
let server: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-bin-'));
  writeFileSync(join(folder, 'catalog-info.yaml'), SYSTEM);
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await new Promise(done => (server ? server.close(done) : done(undefined)));
  server = undefined;
});

interface Result {
  code: number;
  out: string;
  err: string;
}

function slipway(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Result> {
  const { SLIPWAY_PORTAL: _, SLIPWAY_TOKEN: __, ...rest } = process.env;
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [BIN, ...args],
      { cwd: folder, env: { ...rest, ...env } },
      (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe('slipway', () => {
  it('prints its version and help, and refuses what it does not know', async () => {
    const [version, help, lintHelp, nothing, command, option, format] =
      await Promise.all([
        slipway(['--version']),
        slipway(['--help']),
        slipway(['lint', '--help']),
        slipway([]),
        slipway(['lnt']),
        slipway(['lint', '--nope']),
        slipway(['lint', '--format', 'xml']),
      ]);
    expect(version).toEqual({ code: 0, out: '0.1.0\n', err: '' });
    expect(help.code).toBe(0);
    expect(help.out).toContain('lint');
    expect(lintHelp.code).toBe(0);
    expect(lintHelp.out).toContain('SLIPWAY_TOKEN');
    expect(nothing.code).toBe(2);
    expect(command).toMatchObject({ code: 2, out: '' });
    expect(command.err).toContain('Did you mean lint?');
    expect(option.code).toBe(2);
    expect(format.err).toContain('human, json, sarif');
    expect(format.code).toBe(2);
  });

  it('tells warnings, errors and misuse apart by exit code', async () => {
    writeFileSync(join(folder, 'broken.yaml'), 'kind: System\n');
    const [warning, strict, error, missing, unmatched, unwritable, token] =
      await Promise.all([
        slipway(['lint']),
        slipway(['lint', '--strict']),
        slipway(['lint', 'broken.yaml']),
        slipway(['lint', 'nope.yaml']),
        slipway(['lint', '*.nope']),
        slipway(['lint', '--output', 'nope/report']),
        slipway(['lint', '--token', 'secret-token-1']),
      ]);
    expect(warning).toEqual({
      code: 0,
      err: '',
      out: [
        'catalog-info.yaml:6:10  warning  spec.owner names group:default/payments, which does not resolve within the given files. Correct it, add the file that defines it, or look in the catalog too with --portal.  (unresolved-reference)',
        '',
        '0 errors, 1 warning in 1 file.',
        '',
      ].join('\n'),
    });
    expect(strict.code).toBe(1);
    expect(error.code).toBe(1);
    for (const misuse of [missing, unmatched, unwritable, token]) {
      expect(misuse.code).toBe(2);
      expect(misuse.out).toBe('');
      expect(misuse.err).toMatch(/^slipway: .*\.\n$/);
      expect(misuse.err).not.toContain('secret-token-1');
    }
  });

  it('writes JSON and SARIF, and a report to a file', async () => {
    const [json, sarif] = await Promise.all([
      slipway(['lint', '--format', 'json']),
      slipway(['lint', '-f', 'sarif', '-o', 'report.sarif']),
    ]);
    expect(JSON.parse(json.out)).toEqual({
      summary: { files: 1, errors: 0, warnings: 1, skeletons: 0 },
      findings: [
        {
          path: 'catalog-info.yaml',
          line: 6,
          column: 10,
          endColumn: 24,
          rule: 'unresolved-reference',
          severity: 'warning',
          message: expect.stringContaining('group:default/payments'),
        },
      ],
    });
    expect(sarif.out).toBe('0 errors, 1 warning in 1 file.\n');
    const report = JSON.parse(
      readFileSync(join(folder, 'report.sarif'), 'utf8'),
    );
    expect(report.runs[0].results).toHaveLength(1);
  });

  // The answers have the shape of the Backstage catalog API: POST
  // /api/catalog/entities/by-refs gives { items: [entity or null, ...] }.
  async function servePortal(known: string[]): Promise<string> {
    server = createServer(async (request: IncomingMessage, response) => {
      let text = '';
      for await (const chunk of request) {
        text += chunk;
      }
      const isKnown = request.headers.authorization === 'Bearer secret-token-1';
      const { entityRefs }: { entityRefs: string[] } = JSON.parse(text);
      response.writeHead(isKnown ? 200 : 401, {
        'content-type': 'application/json',
      });
      response.end(
        JSON.stringify({
          items: entityRefs.map(ref =>
            known.includes(ref) ? { kind: 'Group' } : null,
          ),
        }),
      );
    });
    await new Promise<void>(done => server?.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    return `http://127.0.0.1:${port}`;
  }

  it('looks references up in the portal', async () => {
    writeFileSync(
      join(folder, 'other.yaml'),
      SYSTEM.replace('payments', 'nobody-knows'),
    );
    const portal = await servePortal(['group:default/payments']);
    const secret = { SLIPWAY_TOKEN: 'secret-token-1' };
    const [found, missing, refused, unreachable] = await Promise.all([
      slipway(['lint', '--portal', portal], secret),
      slipway(['lint', 'other.yaml', '--token', 'secret-token-1'], {
        SLIPWAY_PORTAL: portal,
      }),
      slipway(['lint', '--portal', portal, '--token', 'wrong-token']),
      slipway(['lint', '--portal', 'http://portal.invalid'], secret),
    ]);
    expect(found).toEqual({
      code: 0,
      out: 'No problems in 1 file.\n',
      err: '',
    });
    expect(missing.code).toBe(1);
    expect(missing.out).toContain(
      `other.yaml:6:10  error  spec.owner names group:default/nobody-knows, which is neither in the given files nor in the catalog of ${portal}.`,
    );
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('did not accept the token (401)');
    expect(unreachable).toMatchObject({ code: 2, out: '' });
    expect(unreachable.err).toContain('cannot be reached');
    for (const { out, err } of [found, missing, refused, unreachable]) {
      expect(out + err).not.toMatch(/secret-token-1|wrong-token/);
    }
  });
});
