import { isRecord } from '../../../guards';
import { messageOf, printable, quote } from '../../../text';
import { UsageError } from '../../../UsageError';

/** Something that knows entities beyond the given files. */
export interface CatalogLookup {
  /** What to call it in messages. */
  address: string;
  /** Those of the given references that it does not have. */
  findMissing(refs: string[]): Promise<Set<string>>;
}

const DEADLINE_MS = 10_000;
// Keeps each request well below the size that a backend takes (100 kB).
const BATCH = 250;
const MAX_ANSWER_BYTES = 10 * 1024 * 1024;

interface PortalCatalogOptions {
  url: string;
  token?: string;
  deadlineMs?: number;
}

function parseUrl(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new UsageError(
      'The portal address is not an address. Write it as in https://portal.example.com.',
    );
  }
  // Not repeated in messages: it might hold a password.
  if (url.username !== '' || url.password !== '') {
    throw new UsageError(
      'The portal address must not hold a user or password. Pass a token with SLIPWAY_TOKEN instead.',
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new UsageError(
      `The portal address ${quote(text)} must start with https:// or http://.`,
    );
  }
  url.search = '';
  url.hash = '';
  return url;
}

function parseToken(token: string | undefined): string | undefined {
  const trimmed = token?.trim();
  // The platform would repeat the token in its own error message.
  if (trimmed && !/^[\x21-\x7e]+$/.test(trimmed)) {
    throw new UsageError(
      'The portal token has spaces or other characters that no token has. Check how it was copied.',
    );
  }
  return trimmed || undefined;
}

/** Asks the catalog of a running portal which entities it has. */
export class PortalCatalog implements CatalogLookup {
  readonly address: string;

  private constructor(
    private readonly endpoint: string,
    address: string,
    private readonly token: string | undefined,
    private readonly deadlineMs: number,
  ) {
    this.address = address;
  }

  static create(options: PortalCatalogOptions): PortalCatalog {
    const base = parseUrl(options.url).href.replace(/\/+$/, '');
    return new PortalCatalog(
      `${base}/api/catalog/entities/by-refs`,
      base,
      parseToken(options.token),
      options.deadlineMs ?? DEADLINE_MS,
    );
  }

  async findMissing(refs: string[]): Promise<Set<string>> {
    const missing = new Set<string>();
    // One deadline for all: the person waits for the whole, not for a part.
    const signal = AbortSignal.timeout(this.deadlineMs);
    for (let start = 0; start < refs.length; start += BATCH) {
      const batch = refs.slice(start, start + BATCH);
      const items = await this.ask(batch, signal);
      batch.forEach((ref, index) => {
        if (items[index] === null) {
          missing.add(ref);
        }
      });
    }
    return missing;
  }

  private async ask(refs: string[], signal: AbortSignal): Promise<unknown[]> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(this.endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(this.token && { authorization: `Bearer ${this.token}` }),
        },
        body: JSON.stringify({ entityRefs: refs, fields: ['kind'] }),
        // A redirect is mostly a sign-in page, and must not get the token.
        redirect: 'manual',
        signal,
      });
      text = await readLimited(response);
    } catch (error) {
      throw this.unreachable(error, signal.aborted);
    }
    this.checkStatus(response);
    let answer: unknown;
    try {
      answer = JSON.parse(text);
    } catch {
      throw new UsageError(
        `The portal at ${this.address} answered with something that is not JSON. Check that the address is that of the portal, and that no sign-in page stands before it.`,
      );
    }
    const items = isRecord(answer) ? answer.items : undefined;
    if (!Array.isArray(items) || items.length !== refs.length) {
      throw new UsageError(
        `The portal at ${this.address} did not answer as a catalog does. Check that the address is that of a Slipway or Backstage portal.`,
      );
    }
    return items;
  }

  private checkStatus(response: Response): void {
    const { status } = response;
    if (response.ok) {
      return;
    }
    if (status === 401) {
      throw new UsageError(
        `The portal at ${this.address} did not accept the ${
          this.token
            ? 'token (401). It may have expired, or belong to another portal'
            : 'request without a token (401). Pass one with SLIPWAY_TOKEN'
        }.`,
      );
    }
    if (status === 403) {
      throw new UsageError(
        `The portal at ${this.address} does not let this token read the catalog (403). Ask for one that may read catalog entities.`,
      );
    }
    if (status >= 300 && status < 400) {
      const target = response.headers.get('location') ?? 'another address';
      throw new UsageError(
        `The portal at ${this.address} redirects to ${quote(
          target,
        )}. Give the address it really has.`,
      );
    }
    const hint =
      status === 404 ? ' Check that the address is that of the portal.' : '';
    throw new UsageError(
      `The portal at ${this.address} answered with status ${status}.${hint}`,
    );
  }

  private unreachable(error: unknown, isLate: boolean): UsageError {
    if (isLate) {
      return new UsageError(
        `The portal at ${this.address} did not answer within ${
          this.deadlineMs / 1000
        } s. Check the address and the network, or leave out --portal.`,
      );
    }
    // fetch says only "fetch failed"; the reason is one level down.
    const cause = isRecord(error) && error.cause ? error.cause : error;
    let reason = printable(messageOf(cause));
    if (this.token) {
      reason = reason.split(this.token).join('***');
    }
    return new UsageError(
      `The portal at ${this.address} cannot be reached: ${reason}. Check the address and the network, or leave out --portal.`,
    );
  }
}

/** Reads an answer without letting a stray server fill the memory. */
async function readLimited(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_ANSWER_BYTES) {
      throw new Error('the answer is larger than 10 MiB');
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
