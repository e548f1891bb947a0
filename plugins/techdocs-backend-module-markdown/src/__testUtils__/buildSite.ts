import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Limits } from '../limits';
import { BuildOptions, BuildResult, SiteBuilder } from '../SiteBuilder';
import { formatWarning } from '../warnings';

export interface BuiltSite {
  input: string;
  output: string;
  result: BuildResult;
  warnings: string[];
  files: string[];
  read(file: string): string;
  /** What the article of a page holds. */
  article(url?: string): string;
}

const folders: string[] = [];

export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(
    path.join(os.tmpdir(), 'techdocs-markdown-test-'),
  );
  folders.push(folder);
  return folder;
}

/** Removes what the tests of a file made. */
export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0))
    fs.rmSync(folder, { recursive: true, force: true });
}

export function writeFiles(
  root: string,
  files: Record<string, string | Buffer>,
): void {
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), content);
  }
}

export async function buildSite(
  files: Record<string, string | Buffer>,
  options: Partial<BuildOptions> & {
    limits?: Partial<Limits>;
    builder?: SiteBuilder;
    prepare?: (input: string) => void;
  } = {},
): Promise<BuiltSite> {
  const {
    limits,
    builder = new SiteBuilder({ limits }),
    prepare,
    ...build
  } = options;
  const input = build.inputDir ?? temporaryFolder();
  const output = build.outputDir ?? temporaryFolder();
  writeFiles(input, files);
  prepare?.(input);
  const result = await builder.build({
    cacheKey: input,
    ...build,
    inputDir: input,
    outputDir: output,
  });
  const read = (file: string) =>
    fs.readFileSync(path.join(output, file), 'utf8');
  return {
    input,
    output,
    result,
    warnings: result.warnings.map(formatWarning),
    files: fs
      .readdirSync(output, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry =>
        path.relative(output, path.join(entry.parentPath, entry.name)),
      )
      .sort(),
    read,
    article: (url = '') =>
      /<article[^>]*>\n([\s\S]*)\n<\/article>/.exec(
        read(`${url}index.html`),
      )?.[1] ?? '',
  };
}

/** The article that one page of Markdown becomes; white space between tags is left out. */
export async function renderPage(
  markdown: string,
  config = '',
): Promise<{ html: string; warnings: string[] }> {
  const site = await buildSite({
    'mkdocs.yml': `site_name: Test\n${config}`,
    'docs/index.md': markdown,
    'docs/other.md': '# Other\n\n## Links\n',
    'docs/img/a.png': 'png',
  });
  return {
    html: site
      .article()
      .replace(/>\s*\n\s*/g, '>')
      .replace(/^<h1>[^<]*<\/h1>/, ''),
    warnings: site.warnings,
  };
}
