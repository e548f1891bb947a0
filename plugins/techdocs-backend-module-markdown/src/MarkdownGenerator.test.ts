import { PassThrough } from 'node:stream';
import {
  removeTemporaryFolders,
  temporaryFolder,
  writeFiles,
} from './__testUtils__/buildSite';
import { MarkdownGenerator } from './MarkdownGenerator';

describe('MarkdownGenerator', () => {
  afterAll(removeTemporaryFolders);

  async function run(files: Record<string, string>, connected: boolean) {
    const inputDir = temporaryFolder();
    writeFiles(inputDir, files);
    const logStream = new PassThrough();
    const log: string[] = [];
    logStream.on('data', data => log.push(String(data).trim()));
    const tell = jest.fn(
      (message: string) => connected && logStream.write(`${message}\n`),
    );
    const logger = {
      info: tell,
      warn: tell,
      error: tell,
      // As winston's stream transport keeps it.
      transports: connected ? [{ _stream: logStream }] : [],
    };
    const failure = await new MarkdownGenerator()
      .run({
        inputDir,
        outputDir: temporaryFolder(),
        logger,
        logStream,
        siteOptions: { name: 'x' },
      })
      .then(
        () => undefined,
        (error: Error) => error,
      );
    await new Promise(resolve => setTimeout(resolve, 20));
    return { log, failure, told: tell };
  }

  it.each([true, false])(
    'tells warnings and outcome once, to the logger and to the page (logger leads there: %s)',
    async connected => {
      const { log, told, failure } = await run(
        { 'docs/index.md': '# x\n\n[y](gone.md)\n' },
        connected,
      );
      expect(failure).toBeUndefined();
      expect(told).toHaveBeenCalledWith(
        'docs/index.md:3: the link "gone.md" leads to a file that does not exist',
      );
      expect(log).toEqual([
        'docs/index.md:3: the link "gone.md" leads to a file that does not exist',
        expect.stringMatching(/^1 pages in \d+ ms, 1 warnings$/),
      ]);
    },
  );

  it('tells why a build failed', async () => {
    const { log, failure } = await run(
      { 'mkdocs.yml': 'docs_dir: ../x\n' },
      false,
    );
    expect(log).toEqual([
      'mkdocs.yml: docs_dir "../x" is not a folder inside the repository',
    ]);
    expect(failure?.message).toContain(
      'mkdocs.yml: docs_dir "../x" is not a folder inside the repository',
    );
  });
});
