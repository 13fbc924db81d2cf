import {
  Action,
  Barred,
  RouteReason,
  type RunSize,
  serverName,
  TraceKind,
  unpackEnding,
  unpackSent,
  type Watcher,
} from '../../engine';
import { type FigureRow, type Loss, Tally } from './tally';

const LOSSES: ReadonlyMap<TraceKind, Loss> = new Map([
  [TraceKind.sessionLost, 'sessions-lost'],
  [TraceKind.forcedLogin, 'forced-logins'],
  [TraceKind.cartLost, 'carts-lost'],
]);
/** By number, as rows are listed. */
const ACTIONS = Object.entries(Action).sort(([, one], [, other]) => one - other);
const FROM_START = 'from-start';
const NEWCOMERS = 'newcomers';
const UNBOUND = 'unbound';
const NO_SERVER = 'no-server';

/** An attempt that is under way, by what it will be counted with. */
interface Sent {
  readonly action: string;
  readonly arrival: string;
  bound: string;
  machine: string;
}

/** All attempts and losses, divided by action, by machine and by whom they concern. */
export class Parts implements Watcher {
  readonly #actions = new Map<string, Tally>();
  readonly #machines = new Map<string, Tally>();
  readonly #cohorts = new Map<string, Tally>();
  readonly #sent = new Map<number, Sent>();
  /** The person who has each number now, of those who came later; and the server that their cookie names, or -1. */
  readonly #newcomers = new Map<number, number>();
  readonly #affinity = new Map<number, number>();
  readonly #barred: Barred;

  constructor(clients: number) {
    this.#barred = new Barred(clients);
  }

  static readonly kind = {
    kinds: [
      ...Barred.kinds,
      TraceKind.clientCredential,
      TraceKind.attemptSent,
      TraceKind.routed,
      TraceKind.requestTimed,
      TraceKind.attemptEnded,
      ...LOSSES.keys(),
    ],
    start: ({ clients }: RunSize) => new Parts(clients),
  };

  observe(_timeUs: number, kind: TraceKind, a: number, b: number, c: number): void {
    this.#barred.observe(kind, a, c);
    switch (kind) {
      case TraceKind.revoked:
        return;
      case TraceKind.clientArrived:
        this.#newcomers.set(a, b);
        return;
      case TraceKind.clientCredential:
        this.#affinity.set(a, b - 1);
        return;
      case TraceKind.attemptSent:
        this.#send(a, b, c);
        return;
      case TraceKind.routed:
        this.#route(a, b, c as RouteReason);
        return;
      case TraceKind.requestTimed:
        for (const tally of this.#talliesOf(a)) tally.time(c);
        return;
      case TraceKind.attemptEnded:
        this.#end(a, b, c);
        return;
      default:
        this.#lose(a, LOSSES.get(kind) as Loss, c);
    }
  }

  #send(id: number, client: number, packed: number): void {
    const { action } = unpackSent(packed);
    this.#sent.set(id, {
      action: (ACTIONS.find(([, number]) => number === action) as (typeof ACTIONS)[0])[0],
      arrival: this.#arrivalOf(client),
      bound: this.#boundTo(client),
      machine: NO_SERVER,
    });
  }

  /** Where no cookie says to whom somebody belongs, the balancer's table of addresses does. */
  #route(id: number, server: number, reason: RouteReason): void {
    const sent = this.#sent.get(id);
    if (sent === undefined) return;
    const isFirst = sent.machine === NO_SERVER;
    if (isFirst && sent.bound === UNBOUND && reason === RouteReason.address) {
      sent.bound = boundName(server);
    }
    sent.machine = serverName(server);
  }

  /** What was sent before anybody looked on is left out. */
  #talliesOf(id: number): readonly Tally[] {
    const sent = this.#sent.get(id);
    if (sent === undefined) return [];
    return [
      tallyOf(this.#actions, sent.action),
      tallyOf(this.#machines, sent.machine),
      tallyOf(this.#cohorts, sent.arrival),
      tallyOf(this.#cohorts, sent.bound),
    ];
  }

  #end(id: number, client: number, packed: number): void {
    const ending = unpackEnding(packed);
    const person = this.#newcomers.get(client) ?? client;
    for (const tally of this.#talliesOf(id)) tally.end(person, ending);
    this.#sent.delete(id);
  }

  /** A cart that was meant to be taken is none that is lost. */
  #lose(client: number, loss: Loss, cause: number): void {
    if (loss === 'carts-lost' && this.#barred.wanted(client, cause)) return;
    tallyOf(this.#cohorts, this.#arrivalOf(client)).lose(loss);
    tallyOf(this.#cohorts, this.#boundTo(client)).lose(loss);
  }

  #arrivalOf(client: number): string {
    return this.#newcomers.has(client) ? NEWCOMERS : FROM_START;
  }

  #boundTo(client: number): string {
    const server = this.#affinity.get(client) ?? -1;
    return server < 0 ? UNBOUND : boundName(server);
  }

  /** A row for each of these actions. */
  actions(wanted: ReadonlySet<Action>): readonly FigureRow[] {
    return ACTIONS.filter(([, number]) => wanted.has(number)).map(([name]) => ({
      name,
      figures: tallyOf(this.#actions, name).answers(),
    }));
  }

  /** A row for each of these machines, and one for what no server got. */
  machines(servers: readonly string[]): readonly FigureRow[] {
    return [...servers, NO_SERVER].map((name) => ({
      name,
      figures: tallyOf(this.#machines, name).answers(),
    }));
  }

  /** Rows for who was there from the start and who came later, and again for who is bound to which server. */
  cohorts(servers: readonly string[]): readonly FigureRow[] {
    const bound = servers.map((name) => `bound-to-${name}`);
    return [FROM_START, NEWCOMERS, UNBOUND, ...bound].map((name) => {
      const tally = tallyOf(this.#cohorts, name);
      return { name, figures: { ...tally.answers(), ...tally.losses } };
    });
  }
}

const boundName = (server: number): string => `bound-to-${serverName(server)}`;

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const known = tallies.get(name);
  if (known !== undefined) return known;
  const made = new Tally();
  tallies.set(name, made);
  return made;
}
