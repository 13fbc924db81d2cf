import type { ValidationReport } from '../theory/report';

/** Something of the real world that the model leaves out. */
export interface Omission {
  readonly title: string;
  readonly text: string;
}

/** What the build has found out, as it stands in `validation.json` beside the page. */
export interface Evidence {
  /** Null where the engine was not checked. */
  readonly report: ValidationReport | null;
  /** Why it was not; empty where it was. */
  readonly reason: string;
  readonly omissions: readonly Omission[];
}
