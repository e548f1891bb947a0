import { ConfigApi } from '@backstage/frontend-plugin-api';
import { EMBEDDED } from './hostValue';

export interface HostChoice {
  host: string;
  type: 'embedded' | 'github' | 'gitlab';
  label: string;
}

const TOOLS = [
  { type: 'github', title: 'GitHub', defaultHost: 'github.com' },
  { type: 'gitlab', title: 'GitLab', defaultHost: 'gitlab.com' },
] as const;

/**
 * The hosts on which a repository can be made. Only what the configuration
 * names: Backstage assumes the public hosts even without, but has no token
 * for them then.
 */
export function readHosts(config: ConfigApi): HostChoice[] {
  const hosts: HostChoice[] = [];
  if (config.getOptionalBoolean('sandbox.enabled')) {
    hosts.push({
      host: EMBEDDED,
      type: 'embedded',
      label: 'Embedded Git host (this machine)',
    });
  }
  for (const { type, title, defaultHost } of TOOLS) {
    for (const entry of config.getOptionalConfigArray(`integrations.${type}`) ??
      []) {
      const host = entry.getOptionalString('host') ?? defaultHost;
      // A host may be listed once for each of several apps or tokens.
      if (hosts.some(known => known.host === host)) continue;
      hosts.push({ host, type, label: `${title} (${host})` });
    }
  }
  return hosts;
}
