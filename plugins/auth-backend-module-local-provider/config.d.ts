export interface Config {
  auth?: {
    providers?: {
      /**
       * Lets anyone on this machine sign in as any person of the catalog,
       * without a password. It answers on loopback only.
       */
      local?: {
        /** Whether it is offered. Off unless set. */
        enabled?: boolean;
        /** Whether one may also look around as a guest. Defaults to true. */
        guest?: boolean;
      };
    };
  };
}
