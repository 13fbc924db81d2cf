import { type Action, Ending, type Hop, Leg, type TraceRecord, unpackHop } from '../../engine';
import type { AttemptFacts } from './attempts';

/** One message on a link, or one that was lost there a moment ago. Instants in microseconds. */
export interface Message extends Hop {
  readonly attempt: number;
  readonly sentUs: number;
  /** Time it is shown travelling: its real duration, unless that is too short to be seen. */
  readonly flightUs: number;
  /** From this instant on it is not shown any more. */
  readonly goneUs: number;
  readonly lost: boolean;
  /** What its person wants, or -1 where that is not known. */
  readonly action: Action | -1;
  /** Header bytes of the credential of its attempt. */
  readonly bytes: number;
  /** The answer given so far; status 0 for none. */
  readonly status: number;
  readonly ending: Ending;
}

/** How long messages are shown, in microseconds. */
export interface MessageTimes {
  /** Real hops take less than a frame: shorter ones are drawn as if they took this long. */
  readonly flightMinUs: number;
  /** A lost message stands still where it was lost for this long. */
  readonly lostUs: number;
}

export const MESSAGE_TIMES = {
  stretched: { flightMinUs: 0, lostUs: 1_200_000 },
  realistic: { flightMinUs: 300_000, lostUs: 200_000 },
} as const satisfies Record<string, MessageTimes>;

/** Lost messages get this far. */
export const LOST_AT = 0.5;

/** Messages to be seen now, in order of departure. */
export class Messages {
  readonly #times: MessageTimes;
  #active: Message[] = [];
  /** Every message is shown for at least this long after it left, where it is parked and not moved. */
  parkedMinUs = 0;

  constructor(times: MessageTimes) {
    this.#times = times;
  }

  get active(): readonly Message[] {
    return this.#active;
  }

  /** A `hop` or `hopLost` record. Nothing is kept of what will be over at `horizonUs`. */
  depart(
    record: TraceRecord,
    lost: boolean,
    facts: AttemptFacts | undefined,
    horizonUs: number,
  ): void {
    const flightUs = Math.max(record.c, this.#times.flightMinUs);
    const travelUs = lost ? flightUs * LOST_AT + this.#times.lostUs : flightUs;
    const shownUs = Math.max(travelUs, this.parkedMinUs);
    const goneUs = record.timeUs + shownUs;
    if (goneUs <= horizonUs) return;
    const { leg, server, client } = unpackHop(record.b);
    this.#active.push({
      attempt: record.a,
      leg,
      server,
      // Between servers it is the sender, whoever it is for.
      client: leg === Leg.serverToServer ? client : (facts?.client ?? client),
      sentUs: record.timeUs,
      flightUs,
      goneUs,
      lost,
      action: facts?.sent.action ?? -1,
      bytes: facts?.sent.bytes ?? 0,
      status: facts?.answer.status ?? 0,
      ending: facts?.answer.ending ?? Ending.ok,
    });
  }

  /** How long they are parked is left alone: it belongs to whoever looks. */
  copyTo(target: Messages): void {
    target.#active = this.#active.slice();
  }

  /** Forgets what is over at `nowUs`. */
  dropUntil(nowUs: number): void {
    if (this.#active.some((message) => message.goneUs <= nowUs)) {
      this.#active = this.#active.filter((message) => message.goneUs > nowUs);
    }
  }
}
