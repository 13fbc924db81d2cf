import { Ending, Histogram, isTaken, SECOND_US, type unpackEnding } from '../../engine';

const GATEWAY_TIMEOUT = 504;

/** What a figure of a part of a run may be called, and its unit: the same words as for metrics where it is the same. */
export const FIGURE_UNITS = {
  requests: 'count',
  'requests-ok': 'count',
  'not-logged-in': 'count',
  errors: 'count',
  timeouts: 'count',
  people: 'people',
  'people-with-errors': 'people',
  'latency-p50': 's',
  'latency-p95': 's',
  'latency-p99': 's',
  'latency-mean': 's',
  'latency-max': 's',
  'sessions-lost': 'count',
  'forced-logins': 'count',
  'carts-lost': 'count',
  utilization: 'share',
  'share-by-server': 'share',
  'session-memory-by-node': 'sessions',
  'first-error': 's',
  'last-error': 's',
  'error-window': 's',
} as const;
export type FigureId = keyof typeof FIGURE_UNITS;
/** Figures of one row; one that says nothing there is missing. */
export type Figures = Readonly<Partial<Record<FigureId, number>>>;

/** One row of figures: those of the action "browse", of the machine "S1". */
export interface FigureRow {
  readonly name: string;
  readonly figures: Figures;
}

export type Loss = 'sessions-lost' | 'forced-logins' | 'carts-lost';

/** How some of the attempts of a run ended: those of one action, of one machine, of some people; and what those people lost. */
export class Tally {
  readonly losses: Record<Loss, number> = {
    'sessions-lost': 0,
    'forced-logins': 0,
    'carts-lost': 0,
  };
  readonly #latency = new Histogram();
  readonly #people = new Set<number>();
  readonly #peopleWithErrors = new Set<number>();
  #ended = 0;
  #ok = 0;
  #notLoggedIn = 0;
  #errors = 0;
  #timeouts = 0;

  time(tookUs: number): void {
    this.#latency.add(tookUs);
  }

  /** @param person their number, which nobody else ever has */
  end(person: number, { ending, status }: ReturnType<typeof unpackEnding>): void {
    this.#ended += 1;
    this.#people.add(person);
    if (ending === Ending.ok) this.#ok += 1;
    else if (ending === Ending.notLoggedIn) this.#notLoggedIn += 1;
    else {
      this.#errors += 1;
      this.#peopleWithErrors.add(person);
      if (ending === Ending.timedOut || status === GATEWAY_TIMEOUT) this.#timeouts += 1;
    }
  }

  lose(loss: Loss): void {
    this.losses[loss] += 1;
  }

  /** How the attempts ended. */
  answers(): Figures {
    const latency = this.#latency;
    const quantile = (share: number) => latency.quantile(share) / SECOND_US;
    const timings = {
      'latency-p50': quantile(0.5),
      'latency-p95': quantile(0.95),
      'latency-p99': quantile(0.99),
      'latency-mean': latency.sum / latency.count / SECOND_US,
      'latency-max': latency.max / SECOND_US,
    };
    const ids = Object.keys(timings) as (keyof typeof timings)[];
    const known = ids.filter((id) => isTaken(id, latency.count));
    return {
      requests: this.#ended,
      'requests-ok': this.#ok,
      'not-logged-in': this.#notLoggedIn,
      errors: this.#errors,
      timeouts: this.#timeouts,
      people: this.#people.size,
      'people-with-errors': this.#peopleWithErrors.size,
      ...Object.fromEntries(known.map((id) => [id, timings[id]])),
    };
  }
}
