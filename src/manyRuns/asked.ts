import type { MetricId } from '../engine';
import type { Compared } from '../replications/sample';
import type { Precision } from '../statistics/stopping';

/** How narrow an interval is to be, as shares of the difference. */
export const PRECISIONS = {
  rough: { kind: 'share', atMost: 0.1 },
  close: { kind: 'share', atMost: 0.05 },
  exact: { kind: 'share', atMost: 0.01 },
} as const satisfies Readonly<Record<string, Precision>>;
export type PrecisionId = keyof typeof PRECISIONS;

/** What a visitor wants to know. */
export interface Asked {
  readonly metric: MetricId;
  readonly compared: Compared;
  readonly precision: PrecisionId;
  readonly untilUs: number;
}
