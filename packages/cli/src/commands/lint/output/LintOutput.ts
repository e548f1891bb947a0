import { Finding } from '../types';

export interface LintOutput {
  findings: Finding[];
  /** Number of files that were checked. */
  files: number;
  /** Number of files passed over because a template fills them in later. */
  skeletons: number;
}
