import { Request } from 'express';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/**
 * Whether a request was made on this machine. One that a proxy passed on was
 * not, even when the proxy runs here.
 */
export function isLoopback(req: Request): boolean {
  const forwarded = req.headers.forwarded ?? req.headers['x-forwarded-for'];
  return forwarded === undefined && LOOPBACK.test(req.socket.remoteAddress ?? '');
}
