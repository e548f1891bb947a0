import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { Io } from '../../Io';
import { codeOf, quote } from '../../text';
import { UsageError } from '../../UsageError';
import { version } from '../../version';
import { findFiles } from './files/findFiles';
import { lint } from './lint';
import { formatHuman, summaryLine } from './output/formatHuman';
import { formatJson } from './output/formatJson';
import { formatSarif } from './output/formatSarif';
import { LintOutput } from './output/LintOutput';
import { PortalCatalog } from './portal/PortalCatalog';

type Format = 'human' | 'json' | 'sarif';

interface LintFlags {
  format: Format;
  output?: string;
  strict?: boolean;
  ignore?: string[];
  portal?: string;
  token?: string;
}

const HELP = `
Without arguments it checks each catalog-info.yaml below the current folder,
except in node_modules and .git. A folder is searched the same way, a file is
checked whatever its name, and a glob is best put in quotes.

Severity: what the catalog would refuse is an error. What it would take, but
is most likely not meant, is a warning. References are looked up in the given
files; what is not there is a warning, and with --portal an error if the
catalog does not have it either.

Environment:
  SLIPWAY_PORTAL  the same as --portal
  SLIPWAY_TOKEN   the same as --token, and safer: other users of the machine
                  can see arguments

Exit codes:
  0  no errors (with --strict: no warnings either)
  1  errors were found
  2  wrong options, no such file, no file matched, portal unreachable

Examples:
  slipway lint
  slipway lint services 'org/*.yaml'
  slipway lint --format sarif --output slipway.sarif
  slipway lint --portal https://portal.example.com`;

function openPortal(flags: LintFlags, io: Io): PortalCatalog | undefined {
  const url = flags.portal ?? (io.env.SLIPWAY_PORTAL || undefined);
  if (url === undefined) {
    if (flags.token !== undefined) {
      throw new UsageError(
        '--token is of use only with --portal. Add --portal, or remove --token.',
      );
    }
    return undefined;
  }
  return PortalCatalog.create({
    url,
    token: flags.token ?? io.env.SLIPWAY_TOKEN,
  });
}

function render(format: Format, output: LintOutput, io: Io): string {
  switch (format) {
    case 'json':
      return formatJson(output);
    case 'sarif':
      return formatSarif(output, { version, cwd: io.cwd });
    default:
      return formatHuman(output);
  }
}

async function writeReport(path: string, text: string, io: Io): Promise<void> {
  try {
    await writeFile(resolve(io.cwd, path), text);
  } catch (error) {
    throw new UsageError(
      `The report cannot be written to ${quote(path)} (${
        codeOf(error) ?? 'unknown cause'
      }). Check that the folder exists and may be written to.`,
    );
  }
}

/** Adds `slipway lint`, which hands its exit code to `onExit`. */
export function registerLint(
  program: Command,
  io: Io,
  onExit: (code: number) => void,
): void {
  program
    .command('lint')
    .summary('check catalog-info.yaml files')
    .description(
      'Checks catalog-info.yaml files: syntax, fields, owners, references and files they name.',
    )
    .argument('[paths...]', 'files, folders or globs')
    .addOption(
      new Option('-f, --format <format>', 'form of the report')
        .choices(['human', 'json', 'sarif'])
        .default('human'),
    )
    .option('-o, --output <file>', 'write the report to a file')
    .option('--strict', 'exit with 1 on warnings too')
    .option(
      '--ignore <glob>',
      'leave out files a folder or glob would find; may be repeated',
      (glob: string, globs: string[] = []) => [...globs, glob],
    )
    .option('--portal <url>', 'look references up in this portal too')
    .option('--token <token>', 'token for the portal')
    .addHelpText('after', HELP)
    .action(async (args: string[], flags: LintFlags) => {
      // Before the work, so that a wrong address fails at once.
      const portal = openPortal(flags, io);
      const files = await findFiles({
        args,
        ignore: flags.ignore ?? [],
        cwd: io.cwd,
      });
      const output = await lint({ files, portal });
      const text = render(flags.format, output, io);
      if (flags.output === undefined) {
        io.out(text);
      } else {
        await writeReport(flags.output, text, io);
        io.out(`${summaryLine(output)}\n`);
      }
      const fails = output.findings.some(
        finding => flags.strict || finding.severity === 'error',
      );
      onExit(fails ? 1 : 0);
    });
}
