import { Command, CommanderError } from 'commander';
import { registerLint } from './commands/lint';
import { Io } from './Io';
import { printable } from './text';
import { UsageError } from './UsageError';
import { version } from './version';

/** Exit codes of all commands. */
export const EXIT_OK = 0;
export const EXIT_FINDINGS = 1;
export const EXIT_USAGE = 2;

const processIo: Io = {
  cwd: process.cwd(),
  env: process.env,
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
};

/** Runs one command line and returns its exit code. Never throws. */
export async function run(args: string[], io: Io = processIo): Promise<number> {
  let exitCode = EXIT_OK;
  const program = new Command('slipway')
    .description(
      'Checks and reports what a service repository tells the Slipway portal.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText(
      'after',
      `
Exit codes of all commands:
  0  all is well
  1  something in the checked content is wrong
  2  the command could not do its work: a wrong option, a missing file, no portal`,
    )
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride();

  registerLint(program, io, code => {
    exitCode = code;
  });

  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has written its message; help and version are no errors.
      return error.exitCode === 0 ? EXIT_OK : EXIT_USAGE;
    }
    if (error instanceof UsageError) {
      io.err(`slipway: ${printable(error.message)}\n`);
      return EXIT_USAGE;
    }
    io.err(
      `slipway: this is a defect in slipway ${version}, please report it:\n${
        error instanceof Error ? error.stack : printable(String(error))
      }\n`,
    );
    return EXIT_USAGE;
  }
}
