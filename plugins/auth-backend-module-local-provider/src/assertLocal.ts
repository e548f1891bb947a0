import { NotAllowedError } from '@backstage/errors';
import { Request } from 'express';
import { LocalConfig } from './readLocalConfig';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/**
 * Lets only requests made on this machine pass. The host name is checked too:
 * a web site could make its own name point to 127.0.0.1 and call us from the
 * reader's browser (DNS rebinding).
 */
export function assertLocal(req: Request, config: LocalConfig): void {
  const forwarded = req.headers.forwarded ?? req.headers['x-forwarded-for'];
  const host = (req.headers.host ?? '').replace(/:\d+$/, '');
  if (forwarded !== undefined || !LOOPBACK.test(req.socket.remoteAddress ?? '') || !config.hosts.includes(host)) {
    throw new NotAllowedError('Signing in without a password works only in a browser on the machine that runs the portal. Configure a real provider under auth.providers.');
  }
}
