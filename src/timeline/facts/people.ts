import {
  Action,
  Activity,
  ClientFlag,
  type Ending,
  PERSON_KEY,
  PlaceKind,
  packPlace,
  placeKind,
  Standing,
  TraceKind,
  type TraceRecord,
  unpackCredential,
  unpackEnding,
} from '../../engine';

/** Home of somebody who has not had a session yet. */
export const NO_HOME = -1;
const ANY_POCKET = packPlace(PlaceKind.pocket, 0);

/**
 * What is true of every person, one column per fact: a thousand people cost a few kilobytes. The
 * arrays are for reading; the methods keep facts that depend on each other together.
 */
export class People {
  /** Numbers that people can have. Not everybody need be there: see `present`. */
  readonly count: number;
  /** 1 where somebody has the number now, and who: people are numbered in the order of their coming. */
  readonly present: Uint8Array;
  readonly person: Uint32Array;
  readonly standing: Uint8Array;
  /** Session held, 0 for none. */
  readonly held: Uint32Array;
  readonly activity: Uint8Array;
  /** Items each believes are in the cart, or the position that is believed to be saved. */
  readonly items: Uint16Array;
  /** Server named by the affinity cookie + 1, 0 for none. */
  readonly affinity: Uint16Array;
  /** `packCredential` of what each carries. */
  readonly credential: Uint32Array;
  /** Server that each was last sent to, -1 for none. */
  readonly lastServer: Int16Array;
  /** `packEnding` of the last attempt that ended, -1 for none. */
  readonly lastEnding: Int32Array;
  readonly lastAction: Uint8Array;
  /** Latest attempt of each that ended, 0 for none. */
  readonly endedAttempt: Uint32Array;
  readonly cartLost: Uint8Array;
  readonly progressLost: Uint8Array;
  readonly transferLost: Uint8Array;
  readonly toldFailed: Uint8Array;
  /** `ClientFlag`s of each, added up. */
  readonly flags: Uint8Array;
  /** 1 where the answer that has just come says that something was added. */
  readonly hasAdded: Uint8Array;
  /** Server that each has an open connection to, + 1; 0 for none. */
  readonly connectedTo: Uint8Array;
  /**
   * `packPlace` of where identity is kept or was kept last, every pocket as pocket 0; or `NO_HOME`.
   */
  readonly home: Int32Array;
  /** Every home anybody has had since the start. */
  readonly homesSeen = new Set<number>();

  /** @param there how many are there at the start. */
  constructor(count: number, there = count) {
    this.count = count;
    this.present = new Uint8Array(count).fill(1, 0, there);
    this.person = Uint32Array.from({ length: count }, (_, client) => client);
    this.standing = new Uint8Array(count).fill(Standing.loggedOut);
    this.held = new Uint32Array(count);
    this.activity = new Uint8Array(count).fill(Activity.thinking);
    this.items = new Uint16Array(count);
    this.affinity = new Uint16Array(count);
    this.credential = new Uint32Array(count);
    this.lastServer = new Int16Array(count).fill(-1);
    this.lastEnding = new Int32Array(count).fill(-1);
    this.lastAction = new Uint8Array(count);
    this.endedAttempt = new Uint32Array(count);
    this.cartLost = new Uint8Array(count);
    this.progressLost = new Uint8Array(count);
    this.transferLost = new Uint8Array(count);
    this.toldFailed = new Uint8Array(count);
    this.flags = new Uint8Array(count);
    this.hasAdded = new Uint8Array(count);
    this.connectedTo = new Uint8Array(count);
    this.home = new Int32Array(count).fill(NO_HOME);
  }

  isHere(client: number): boolean {
    return this.present[client] === 1;
  }

  /** Everybody who is here now, in order of number. */
  here(): number[] {
    return [...this.present.keys()].filter((client) => this.isHere(client));
  }

  /** Whoever has been shut out: what such a person loses was meant to be lost. */
  isBanned(client: number): boolean {
    return (this.flagsOf(client) & ClientFlag.banned) !== 0;
  }

  /** Header bytes of what somebody carries, and whether that has been altered. */
  credentialOf(client: number): ReturnType<typeof unpackCredential> {
    return unpackCredential(this.credential[client] as number);
  }

  /** Whether what somebody carries has been altered by hand. */
  isTampered(client: number): boolean {
    return this.credentialOf(client).altered;
  }

  /** `ClientFlag`s of a person, but for what is carried. */
  flagsOf(client: number): number {
    return this.flags[client] as number;
  }

  standingOf(client: number): Standing {
    return this.standing[client] as Standing;
  }

  heldBy(client: number): number {
    return this.held[client] ?? 0;
  }

  /**
   * Whether this person will ask for a copy with this key: the session held, or a cart kept by
   * person.
   */
  countsOn(client: number, session: number): boolean {
    return this.heldBy(client) === session || session === this.cartKey(client);
  }

  /** The key of a cart kept by person. */
  cartKey(client: number): number {
    return PERSON_KEY + (this.person[client] as number);
  }

  /** Somebody new has this number: nothing is known of them yet. Saying it twice changes nothing. */
  arrive(client: number, person: number): void {
    if (this.present[client] === 1 && this.person[client] === person) return;
    this.present[client] = 1;
    this.person[client] = person;
    this.lastServer[client] = -1;
    this.lastEnding[client] = -1;
    this.endedAttempt[client] = 0;
    this.cartLost[client] = 0;
    this.progressLost[client] = 0;
    this.transferLost[client] = 0;
    this.toldFailed[client] = 0;
    this.flags[client] = 0;
    this.hasAdded[client] = 0;
  }

  /** Whoever had this number has left for good. */
  leave(client: number): void {
    this.present[client] = 0;
    this.connectedTo[client] = 0;
    // Whoever is banned and has left is nobody here any more.
    this.flags[client] = 0;
    this.activity[client] = Activity.thinking;
    this.home[client] = NO_HOME;
  }

  /** What somebody had is gone, or is not what it is taken for. Returns whether the record says so. */
  observeHarm({ kind, a }: TraceRecord): boolean {
    switch (kind) {
      case TraceKind.progressLost:
        this.progressLost[a] = 1;
        return true;
      case TraceKind.transferLost:
        if (!this.isBanned(a)) this.transferLost[a] = 1;
        return true;
      case TraceKind.toldFailed:
        this.toldFailed[a] = 1;
        return true;
      default:
        return false;
    }
  }

  /** A connection has been opened, or has ended. Returns whether the record says so. */
  observeConnection({ kind, a, b }: TraceRecord): boolean {
    const isOpened = kind === TraceKind.connectionOpened;
    if (!isOpened && kind !== TraceKind.connectionClosed) return false;
    this.connectedTo[a] = isOpened ? b + 1 : 0;
    return true;
  }

  /** Home changes to where an identity copy was just put, given as `packPlace`. */
  settleAt(client: number, place: number): void {
    const home = placeKind(place) === PlaceKind.pocket ? ANY_POCKET : place;
    this.home[client] = home;
    this.homesSeen.add(home);
  }

  /** An attempt ended. `packed` is `packEnding`. */
  attemptEnded(client: number, attempt: number, action: Action, packed: number): void {
    this.endedAttempt[client] = attempt;
    this.lastAction[client] = action;
    this.lastEnding[client] = packed;
  }

  /** What an answer says was done: after an addition the page decides whether there is a cart again. */
  heard(client: number, action: Action, isOk: boolean): void {
    this.hasAdded[client] = isOk && action === Action.add ? 1 : 0;
    if (!isOk) return;
    if (action === Action.save) this.progressLost[client] = 0;
    if (action === Action.begin) this.transferLost[client] = 0;
    if (action === Action.commit) this.toldFailed[client] = 0;
  }

  /** How the last attempt of this person ended, or null. */
  lastEndingOf(client: number): { readonly ending: Ending; readonly status: number } | null {
    const packed = this.lastEnding[client] as number;
    return packed < 0 ? null : unpackEnding(packed);
  }
}
