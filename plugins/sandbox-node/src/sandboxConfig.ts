import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import os from 'node:os';
import path from 'node:path';

export interface SandboxConfig {
  enabled: boolean;
  /** The address at which git, and in production browsers too, reach the portal. */
  baseUrl: string;
  gitDirectory: string;
  workDirectory: string;
  allowNonLoopback: boolean;
  limits: { pushBytes: number; commandTimeoutMs: number };
  mirrors: Array<{ path: string; owner: string; name: string; description: string }>;
}

const MIB = 1024 * 1024;

/** Reads the `sandbox` section once; a wrong value is named by its key. */
export function readSandboxConfig(config: Config): SandboxConfig {
  const section = config.getOptionalConfig('sandbox');
  return {
    enabled: section?.getOptionalBoolean('enabled') ?? false,
    baseUrl: config.getString('backend.baseUrl').replace(/\/$/, ''),
    gitDirectory: path.resolve(section?.getOptionalString('gitDirectory') ?? path.join(os.tmpdir(), 'slipway-git')),
    workDirectory: path.resolve(section?.getOptionalString('workDirectory') ?? os.tmpdir()),
    allowNonLoopback: section?.getOptionalBoolean('allowNonLoopback') ?? false,
    limits: {
      pushBytes: (section?.getOptionalNumber('limits.pushMegabytes') ?? 100) * MIB,
      commandTimeoutMs: section?.has('limits.commandTimeout')
        ? durationToMilliseconds(readDurationFromConfig(section, { key: 'limits.commandTimeout' }))
        : 120_000,
    },
    mirrors: (section?.getOptionalConfigArray('mirrors') ?? []).map(mirror => ({
      path: path.resolve(mirror.getString('path')),
      owner: mirror.getString('owner'),
      name: mirror.getString('name'),
      description: mirror.getOptionalString('description') ?? '',
    })),
  };
}
