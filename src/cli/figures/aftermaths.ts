import {
  CHANGES,
  Ending,
  type Intervention,
  SECOND_US,
  TraceKind,
  unpackEnding,
  type Watcher,
  writeIntervention,
} from '../../engine';
import type { Figures } from './tally';

/** What came after a change, up to the next one at another instant. */
interface Aftermath {
  readonly atUs: number;
  readonly change: number;
  readonly target: number;
  errors: number;
  readonly people: Set<number>;
  firstErrorUs: number;
  lastErrorUs: number;
}

/** The changes that were made to a run, and the errors after each. Changes of one instant share their errors. */
export class Aftermaths implements Watcher {
  readonly made: Aftermath[] = [];
  readonly #newcomers = new Map<number, number>();

  static readonly kind = {
    kinds: [TraceKind.change, TraceKind.attemptEnded, TraceKind.clientArrived],
    start: () => new Aftermaths(),
  };

  observe(timeUs: number, kind: TraceKind, a: number, b: number, c: number): void {
    if (kind === TraceKind.clientArrived) this.#newcomers.set(a, b);
    else if (kind === TraceKind.attemptEnded) this.#end(timeUs, b, c);
    else {
      const nothing = { errors: 0, people: new Set<number>(), firstErrorUs: -1, lastErrorUs: -1 };
      this.made.push({ atUs: timeUs, change: a, target: b, ...nothing });
    }
  }

  #end(timeUs: number, client: number, packed: number): void {
    const { ending } = unpackEnding(packed);
    if (ending === Ending.ok || ending === Ending.notLoggedIn) return;
    const latestUs = this.made.at(-1)?.atUs;
    for (let at = this.made.length - 1; at >= 0; at -= 1) {
      const one = this.made[at] as Aftermath;
      if (one.atUs !== latestUs) return;
      one.errors += 1;
      one.people.add(this.#newcomers.get(client) ?? client);
      if (one.firstErrorUs < 0) one.firstErrorUs = timeUs;
      one.lastErrorUs = timeUs;
    }
  }
}

/** A change that a run was to get: what came of it. */
export interface ChangeRow {
  /** Seconds. */
  readonly at: number;
  /** As scenario documents have it: "stop" and "S1". */
  readonly do: string;
  readonly target: string;
  readonly done: boolean;
  readonly figures: Figures;
}

/** What came of each of these changes, in the order of time. Whatever is not among those made did nothing. */
export function changeRows(
  planned: readonly Intervention[],
  { made }: Aftermaths,
): readonly ChangeRow[] {
  const waiting = [...made];
  return planned
    .toSorted((one, other) => one.atUs - other.atUs)
    .map((intervention) => {
      const [next] = waiting;
      const done = next !== undefined && isOf(next, intervention);
      if (done) waiting.shift();
      return { ...writeIntervention(intervention), done, figures: done ? figuresOf(next) : {} };
    });
}

const isOf = (one: Aftermath, { atUs, change, target }: Intervention): boolean =>
  one.atUs === atUs && CHANGES[one.change]?.id === change && one.target === target;

/** Where there was no error, there is neither a first nor a last one. */
function figuresOf({ atUs, errors, people, firstErrorUs, lastErrorUs }: Aftermath): Figures {
  const counts = { errors, 'people-with-errors': people.size };
  if (errors === 0) return { ...counts, 'error-window': 0 };
  return {
    ...counts,
    'first-error': (firstErrorUs - atUs) / SECOND_US,
    'last-error': (lastErrorUs - atUs) / SECOND_US,
    'error-window': (lastErrorUs - firstErrorUs) / SECOND_US,
  };
}
