/** Shows each step of a long start with its time and, where it is long, progress. */
const color = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);

export const dim = text => paint('2', text);
export const bold = text => paint('1', text);
const green = text => paint('32', text);
const red = text => paint('31', text);

export function seconds(ms) {
  return ms < 60_000
    ? `${(ms / 1000).toFixed(1)} s`
    : `${Math.floor(ms / 60_000)} m ${Math.round((ms % 60_000) / 1000)} s`;
}

/**
 * Runs one step. `work` gets a function to tell what it is doing right now;
 * its return value may carry `note` (shown behind the time) and `skipped`.
 */
export async function step(title, work) {
  const began = Date.now();
  let now = '';
  const tell = text => {
    now = String(text).trim().split('\n').pop().slice(0, 70);
  };
  const line = () => `  … ${title} ${dim(`${seconds(Date.now() - began)} ${now}`)}`;
  // A terminal gets a line that is redrawn; a log file gets a line now and then.
  const timer = process.stdout.isTTY
    ? setInterval(() => process.stdout.write(`\r\u001b[K${line()}`), 200)
    : setInterval(() => process.stdout.write(`${line()}\n`), 15_000);
  const clear = () => {
    clearInterval(timer);
    if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  };
  try {
    const result = await work(tell);
    clear();
    const note = result?.note ? dim(` (${result.note})`) : '';
    process.stdout.write(`  ${green('✓')} ${title} ${dim(seconds(Date.now() - began))}${note}\n`);
    return result;
  } catch (error) {
    clear();
    process.stdout.write(`  ${red('✗')} ${title} ${dim(seconds(Date.now() - began))}\n`);
    throw error;
  }
}
