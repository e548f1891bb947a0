import { isUtf8 } from 'node:buffer';
import { open, stat } from 'node:fs/promises';
import { codeOf, messageOf, printable } from '../../../text';
import { Region, Report } from '../types';

/** Real files are a few kilobytes; a parser fed with more is a risk. */
const MAX_BYTES = 1024 * 1024;

const START: Region = { line: 1, column: 1 };

const causes: Record<string, string> = {
  ENOENT:
    'The file does not exist: it is a link to nothing, or was just removed. Remove or repair the link.',
  EACCES: 'The file may not be read. Change its permissions.',
  EPERM: 'The file may not be read. Change its permissions.',
  ELOOP: 'The file is a link that leads back to itself. Remove the link.',
};

/** Never more than one byte over the limit, whatever the size says. */
async function readLimited(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(MAX_BYTES + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(
        buffer,
        length,
        buffer.length - length,
      );
      if (bytesRead === 0) {
        break;
      }
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** The place of the first byte that is not UTF-8. */
function firstBadByte(bytes: Buffer): Region {
  let line = 1;
  let start = 0;
  let end = bytes.indexOf(0x0a);
  // A line feed is never part of another character, so lines can be judged alone.
  while (end !== -1 && isUtf8(bytes.subarray(start, end))) {
    line += 1;
    start = end + 1;
    end = bytes.indexOf(0x0a, start);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let column = 1;
  try {
    for (let at = start; at < bytes.length; at++) {
      column += decoder.decode(bytes.subarray(at, at + 1), {
        stream: true,
      }).length;
    }
  } catch {
    // The column stands at the character that could not be read.
  }
  return { line, column };
}

/** The text of a file without its byte order mark, or undefined and a finding. */
export async function readSource(
  path: string,
  report: Report,
): Promise<string | undefined> {
  function refuse(message: string, at: Region = START): undefined {
    report({ rule: 'unreadable-file', severity: 'error', message, ...at });
  }

  let bytes: Buffer;
  try {
    // Checked before opening: opening a pipe waits for a writer.
    if (!(await stat(path)).isFile()) {
      return refuse('This is not a regular file. Name a file.');
    }
    bytes = await readLimited(path);
  } catch (error) {
    const known = causes[codeOf(error) ?? ''];
    return refuse(
      known ?? `The file cannot be read: ${printable(messageOf(error))}.`,
    );
  }
  if (bytes.length > MAX_BYTES) {
    return refuse(
      'The file is larger than 1 MiB and was not read. Split it, or move long definitions to files of their own and refer to them with $text.',
    );
  }
  if (!isUtf8(bytes)) {
    const isUtf16 =
      bytes.length > 1 && [0xfeff, 0xfffe].includes(bytes.readUInt16BE(0));
    return refuse(
      isUtf16
        ? 'The file is UTF-16. Save it as UTF-8.'
        : 'The file is not UTF-8 from here on. Save it as UTF-8.',
      firstBadByte(bytes),
    );
  }
  // The decoder drops a byte order mark, which editors do not count either.
  return new TextDecoder().decode(bytes);
}
