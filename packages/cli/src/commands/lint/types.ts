import { RuleId } from './rules';

export type Severity = 'error' | 'warning';

/** Lines and columns count from 1, columns in UTF-16 code units. */
export interface Region {
  line: number;
  column: number;
  /** End of the region, exclusive, on the same line. */
  endColumn?: number;
}

export interface Place extends Region {
  /** As shown to people: relative to the working folder, with `/`. */
  path: string;
}

export interface Finding extends Place {
  rule: RuleId;
  severity: Severity;
  /** Names the thing, the cause and the fix. */
  message: string;
  /** Another place that takes part, such as the first of two duplicates. */
  related?: Array<Place & { message: string }>;
}

/** Takes the findings of one file; the path is filled in. */
export type Report = (finding: Omit<Finding, 'path'>) => void;
