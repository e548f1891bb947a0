import { HumanDuration } from '@backstage/types';

export interface Config {
  /** The embedded Git host of the default set-up. It is made for one machine. */
  sandbox?: {
    /** Whether the embedded Git host runs. Off unless set. */
    enabled?: boolean;
    /** The folder that holds the bare repositories, as `<owner>/<name>.git`. */
    gitDirectory?: string;
    /** The folder for short-lived work areas. Defaults to the system's temporary folder. */
    workDirectory?: string;
    /**
     * The embedded Git host refuses to start when the portal listens beyond
     * loopback, unless this is set to true.
     */
    allowNonLoopback?: boolean;
    limits?: {
      /** The largest push that is taken, in MiB. Defaults to 100. */
      pushMegabytes?: number;
      /** The longest that one Git command may run. Defaults to 2 minutes. */
      commandTimeout?: HumanDuration | string;
    };
    /** Repositories on this machine that are shown here read-only, and kept in step with their HEAD. */
    mirrors?: Array<{
      /** The folder of the repository. */
      path: string;
      /** The entity that owns it, for example `group:default/platform`. */
      owner: string;
      /** Its name here. */
      name: string;
      description?: string;
    }>;
  };
}
