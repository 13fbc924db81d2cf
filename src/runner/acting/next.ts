import type { ArchitectureId, ChangeId } from '../../engine';
import type { Act } from '../../spec/act';
import type { History } from '../../spec/history';
import type { Origin } from '../../spec/origin';
import { doneUntil, type RunSpec } from '../../spec/runSpec';
import type { Runs, Stand } from '../../spec/runs';
import type { Opening } from '../opening/opening';

/** Where one stands in the shown run. */
export interface Place {
  readonly shown: ArchitectureId;
  readonly nowUs: number;
  /** How far it has been played. */
  readonly latestUs: number;
  /** Something is shown that has been played before. */
  readonly isInPast: boolean;
}

/** What has led to the run that is shown from then on, as the branches write it down. */
export type Entry =
  /** Nothing that was before has to do with it. */
  | { readonly is: 'begun'; readonly origin: Origin }
  /** It was opened at an instant; what was shown before can be gone back to. */
  | {
      readonly is: 'opened';
      readonly act: Act;
      readonly origin: Origin;
      readonly from: Place;
      readonly to: Stand;
    }
  /** Something was done where one stood, and maybe that led elsewhere. */
  | { readonly is: 'done'; readonly act: Act; readonly from: Place; readonly to?: Stand }
  /** It was there before. */
  | { readonly is: 'known'; readonly history: History<Runs> };

/** A run that is to be shown next. */
export interface Next {
  readonly opening: Opening;
  readonly entry: Entry;
  /** Where it comes from, if it does not come of the shown one. */
  readonly origin?: Origin;
  /** Is made as soon as it is there. */
  readonly change?: { readonly change: ChangeId; readonly target: number };
  /** What was turned, in one sentence, if anything was; and where, for the answer. */
  readonly told?: string;
  readonly source?: string;
}

/** A place as it is now: a story is one, and goes on. */
export const placeOf = ({ shown, nowUs, latestUs, isInPast }: Place): Place => ({
  shown,
  nowUs,
  latestUs,
  isInPast,
});

/** The run as far as it is shown: what is done in its past is done instead of what was done later. */
export const runHere = ({
  spec,
  isInPast,
  nowUs,
}: Pick<Place, 'isInPast' | 'nowUs'> & { readonly spec: RunSpec }): RunSpec =>
  isInPast ? doneUntil(spec, nowUs) : spec;
