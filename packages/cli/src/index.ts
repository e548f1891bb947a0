import { run } from './run';

// A reader that stops early (`slipway lint | head`) is not a failure.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') {
    process.exit();
  }
  throw error;
});

// Set rather than exited with, so that a long report is written to its end.
run(process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
