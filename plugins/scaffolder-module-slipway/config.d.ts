export interface Config {
  sandbox?: {
    /**
     * Whether the embedded Git host runs, and so can be offered for new repositories.
     * @visibility frontend
     */
    enabled?: boolean;
  };
}
