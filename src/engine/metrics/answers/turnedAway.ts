import { TraceKind } from '../../trace/events';
import type { Fold } from '../folds/fold';
import type { Metric } from '../metric';

/** Counts people who came and found no place. */
class TurnedAway implements Fold {
  people = 0;

  observe(_timeUs: number, _kind: TraceKind, client: number): void {
    if (client < 0) this.people += 1;
  }

  copyTo(target: TurnedAway): void {
    target.people = this.people;
  }
}

/** People who came while every place was taken, and went away again. */
export const turnedAway: Metric<TurnedAway> = {
  id: 'turned-away',
  unit: 'people',
  better: 'lower',
  fold: { kinds: [TraceKind.clientArrived], start: () => new TurnedAway() },
  read: ({ people }) => people,
};
