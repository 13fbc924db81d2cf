/** What came of one case. */
export interface Verdict {
  /** What is wrong, each beginning with the name of the rule and a colon. */
  readonly wrong: readonly string[];
  /** Events of all runs that it took, or things done to a page. */
  readonly events: number;
  /** Why some rules could not be judged; empty where all were. */
  readonly unjudged: string;
}

/** Which rule a finding breaks. */
export const ruleOf = (finding: string): string => finding.split(':', 1)[0] as string;
