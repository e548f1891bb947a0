import { RootConfigService } from '@backstage/backend-plugin-api';

export interface LocalConfig {
  guest: boolean;
  /** The host names under which the portal is opened on this machine. */
  hosts: string[];
}

/** The `auth.providers.local` section; undefined when it is off. */
export function readLocalConfig(root: RootConfigService): LocalConfig | undefined {
  const section = root.getOptionalConfig('auth.providers.local');
  if (!section?.getOptionalBoolean('enabled')) return undefined;
  return {
    guest: section.getOptionalBoolean('guest') ?? true,
    hosts: ['localhost', '127.0.0.1', '[::1]', new URL(root.getString('backend.baseUrl')).hostname],
  };
}
