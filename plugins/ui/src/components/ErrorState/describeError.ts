export interface ErrorDescription {
  kind: 'forbidden' | 'not-found' | 'signed-out' | 'unreachable' | 'error';
  /** The cause in one or two sentences, without the names of classes. */
  cause: string;
  /** What was asked and failed, for the person who looks it up in a log. */
  request?: string;
  /** The permission that is missing, when the answer names one. */
  permission?: string;
}

/** The parts of Backstage's `ResponseError` that tell a reader something. */
interface ErrorLike {
  name?: unknown;
  message?: unknown;
  statusCode?: unknown;
  cause?: unknown;
  body?: { request?: { method?: unknown; url?: unknown } };
}

/** Reads what an error says about itself, whatever wrapped it. */
export function describeError(error: unknown): ErrorDescription {
  const chain = unwrap(error);
  const innermost = chain[chain.length - 1];
  const status = chain.map(e => e.statusCode).find(s => typeof s === 'number');
  const names = chain.map(e => e.name);
  const request = chain.map(describeRequest).find(Boolean);
  const said = text(innermost?.message) || text(chain[0]?.message);

  if (status === 403 || names.includes('NotAllowedError')) {
    return {
      kind: 'forbidden',
      cause: said || 'You are not allowed to see this.',
      request,
      permission: findPermission(chain),
    };
  }
  if (status === 401 || names.includes('AuthenticationError')) {
    return {
      kind: 'signed-out',
      cause: 'Your session has ended. Sign in again.',
      request,
    };
  }
  if (status === 404 || names.includes('NotFoundError')) {
    return { kind: 'not-found', cause: said || 'It does not exist.', request };
  }
  // What browsers say, each in its own words, when no answer came at all.
  if (/^(failed to fetch|load failed|networkerror)/i.test(said)) {
    return {
      kind: 'unreachable',
      cause:
        'The portal did not answer. It may be restarting, or the network is down.',
      request,
    };
  }
  return { kind: 'error', cause: said || 'No reason was given.', request };
}

function unwrap(error: unknown): ErrorLike[] {
  const chain: ErrorLike[] = [];
  let current: unknown = error;
  while (isErrorLike(current) && chain.length < 8) {
    chain.push(current);
    current = current.cause;
  }
  return chain.length > 0 ? chain : [{ message: String(error) }];
}

function isErrorLike(value: unknown): value is ErrorLike {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function describeRequest(error: ErrorLike): string | undefined {
  const { method, url } = error.body?.request ?? {};
  return text(url) ? `${text(method) || 'GET'} ${text(url)}` : undefined;
}

/** Permission names look like `delivery.deployment.promote`; a message may name one. */
function findPermission(chain: ErrorLike[]): string | undefined {
  for (const error of chain) {
    const match = /\b[a-z][a-z-]*(?:\.[a-z][a-z-]*)+\b/.exec(
      text(error.message),
    );
    if (match) {
      return match[0];
    }
  }
  return undefined;
}
