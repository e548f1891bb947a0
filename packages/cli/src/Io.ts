/** What a command touches of the process it runs in. */
export interface Io {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  err(text: string): void;
}
