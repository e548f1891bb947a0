import { Config } from '@backstage/config';
import { SandboxConfig } from '@slipway/plugin-sandbox-node';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/;

/**
 * The embedded Git host trusts this machine, so it stays on this machine.
 * @throws when the portal listens beyond loopback and that was not allowed.
 */
export function assertLoopback(root: Config, sandbox: SandboxConfig): void {
  if (sandbox.allowNonLoopback) return;
  const listen = root.getOptional('backend.listen');
  const host = typeof listen === 'string' ? listen.replace(/:\d+$/, '') : root.getOptionalString('backend.listen.host') ?? '';
  if (!LOOPBACK.test(host)) {
    throw new Error(
      `The embedded Git host refuses to start, because the portal listens on ${host || 'all addresses'} (backend.listen), where other machines reach it. ` +
        'Set backend.listen.host to 127.0.0.1, turn the host off (sandbox.enabled: false), or allow it with sandbox.allowNonLoopback: true.',
    );
  }
}
