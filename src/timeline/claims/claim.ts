import type { Belief, ChangeId, DeployPhase, TraceKind } from '../../engine';
import type { Told } from '../../messages/told';

/** What may befall people because of a mechanism: each told on its own. */
export type SimpleIncidentId =
  | 'leaked'
  | 'updateLost'
  | 'tooLarge'
  | 'cookieTooLarge'
  | 'answerTooLarge'
  | 'nothingAdded'
  | 'stillAccepted'
  | 'storeFull'
  | 'fallback'
  | 'replayed'
  | 'unknown'
  | 'memoryFull'
  | 'fromCache'
  | 'progressLost'
  | 'messageLost'
  | 'connectionDropped'
  | 'transferLost'
  | 'toldFailed'
  | 'madeTwice'
  | 'transferUnknown';

/** What may befall a person, as far as it is told of. */
export type EventId =
  | SimpleIncidentId
  | 'sessionLost'
  | 'outOfReach'
  | 'cartLost'
  | 'cartExpired'
  | 'cartEnded'
  | 'loggedOut'
  | 'loggedInAgain'
  | 'loggedIn'
  | 'failed'
  | 'endedByAge'
  | 'endedOnPurpose'
  | 'endedByTampering'
  | 'chargedTwice';

/** What can be counted between two instants. */
export type CountId =
  | 'sessionsLost'
  | 'cartsLost'
  | 'progressLost'
  | 'messagesLost'
  | 'transfersLost'
  | 'toldFailed'
  | 'forcedLogins'
  | 'failed'
  | 'duplicates'
  | 'replayed'
  | 'accepted'
  | 'sent'
  | 'routed'
  | 'routedTo'
  | 'bound'
  | 'cacheAsked'
  | 'cacheHits'
  | 'orders'
  | 'emptyCheckouts';

interface Window {
  readonly fromUs: number;
  readonly untilUs: number;
}

/** What a sentence may claim of the past: so at its instant, and for ever after. */
interface Events {
  /** A change was made. */
  readonly done: { readonly change: ChangeId; readonly target: number; readonly atUs: number };
  /** A process was to start in a zone that is down. */
  readonly startedInVain: { readonly server: number; readonly atUs: number };
  /** A server finishes its work and goes; it has gone. */
  readonly leaves: { readonly server: number; readonly atUs: number };
  readonly left: { readonly server: number; readonly untilUs: number };
  /** It happened to each of these people, and (if `only`) to nobody else. */
  readonly befell: Window & {
    readonly what: EventId;
    readonly clients: readonly number[];
    readonly only?: boolean;
  };
  /** How often it happened. `of` is a server for `routedTo`, a person for `accepted`. */
  readonly counted: Window & {
    readonly counts: Readonly<Partial<Record<CountId, number>>>;
    readonly of?: number;
  };
  /** The last copies of what these people lost died in the memory of a server, or in the store. */
  readonly diedIn: Window & { readonly clients: readonly number[]; readonly place: number };
  /** These people had a copy in a place that was emptied, and kept session and cart. */
  readonly kept: Window & { readonly clients: readonly number[]; readonly place: number };
  /** The sessions of everybody who was logged in at that instant were in such a place. */
  readonly livedIn: { readonly kind: number; readonly atUs: number };
  /** Nobody's session was in the memory of this server. */
  readonly nobodyIn: { readonly server: number; readonly atUs: number };
  /** The balancer changed its mind about a server, after so many checks (0: not because of checks). */
  readonly believed: {
    readonly server: number;
    readonly belief: Belief;
    readonly checks: number;
    readonly atUs: number;
  };
  readonly wasRunning: {
    readonly server: number;
    readonly running: boolean;
    readonly atUs: number;
  };
  /** Why a request of this person came to what it came to. */
  readonly because: {
    readonly client: number;
    readonly why: ReasonId;
    readonly server: number;
    readonly atUs: number;
  };
  /** The last request of each of these people was sent before the balancer marked a server down. */
  readonly sentBefore: {
    readonly clients: readonly number[];
    readonly server: number;
    readonly atUs: number;
  };
  readonly status: { readonly client: number; readonly status: number; readonly atUs: number };
  readonly deployed: {
    readonly server: number;
    readonly phase: DeployPhase;
    readonly left: number;
    readonly atUs: number;
  };
  /** A process was killed after so many failed probes. */
  readonly killed: { readonly server: number; readonly count: number; readonly atUs: number };
  readonly scaled: {
    readonly wanted: number;
    readonly present: number;
    readonly load: number;
    readonly atUs: number;
  };
  readonly keysOf: {
    readonly servers: readonly number[];
    readonly signs: number;
    readonly newest: number;
    readonly oldest: number;
    readonly atUs: number;
  };
  readonly failedOver: { readonly copies: number; readonly lost: number; readonly atUs: number };
  readonly storeWas: { readonly copies: number; readonly atUs: number };
  /** Figures of one run, at an instant. */
  readonly tallies: {
    readonly atUs: number;
    readonly of: readonly LaneFigures[];
  };
  /** Something that was recorded, word for word. */
  readonly recorded: {
    readonly kind: TraceKind;
    readonly a: number;
    readonly b: number;
    readonly c: number;
    readonly atUs: number;
  };
}

/** Of one run: what is compared with another. */
export interface LaneFigures {
  readonly architecture: string;
  readonly sessionsLost: number;
  readonly cartsLost: number;
  readonly progressLost: number;
  readonly messagesLost: number;
  readonly transfersLost: number;
  readonly toldFailed: number;
  readonly madeTwice: number;
  readonly seatsDenied: number;
  readonly seatsTwice: number;
  readonly duplicateOrders: number;
  readonly errors: number;
  readonly servedUs: number | null;
  /** The first of those who lost a session. */
  readonly losers: readonly number[];
}

/** What a sentence may claim of the present: it is withdrawn when it stops being so. */
interface States {
  /** The balancer still sends people to a server that does not answer. */
  readonly unnoticed: { readonly server: number };
  readonly nextCheck: { readonly server: number; readonly atUs: number };
  readonly mayGet: { readonly server: number };
  readonly awaitsChecks: { readonly server: number };
  readonly inMaintenance: { readonly server: number };
  readonly balancerStopped: Nothing;
  /** Everybody here belongs to another server, and that one is up. */
  readonly newcomersOnly: { readonly server: number };
  /** The balancer sends nobody there, and has another server to send people to. */
  readonly othersServe: { readonly server: number };
  readonly passesChecks: { readonly server: number };
  /** The only copies of the sessions of these people are in the memory of this server. */
  readonly holds: { readonly server: number; readonly clients: readonly number[] };
  /** Nobody's session is only there, and nobody keeps a connection to it. */
  readonly holdsNobody: { readonly server: number };
  /** These people keep a connection to this server open. */
  readonly connected: { readonly server: number; readonly clients: readonly number[] };
  /** The sessions of these people are still kept somewhere. */
  readonly sessionsStand: { readonly clients: readonly number[] };
  readonly storeHolds: { readonly away: boolean };
  readonly storeEmpty: Nothing;
  readonly storeUnused: Nothing;
  readonly signsNothing: Nothing;
  /** So many people are here, and all of them, or none of them, are logged in. */
  readonly everybodyIn: { readonly people: number };
  readonly nobodyYet: { readonly people: number };
  /** So many people are here, and what they want needs no login. */
  readonly nobodyLogsIn: { readonly people: number };
  /** What this change brought about still stands. */
  readonly stands: { readonly change: ChangeId; readonly target: number };
  readonly banned: { readonly client: number };
  /** How this shop works, whatever happens in it. */
  readonly works: { readonly how: RuleId };
}

type Nothing = Readonly<Record<never, never>>;

/** Why a request failed, or why somebody was sent to the login page. */
export type ReasonId =
  | 'memoryMissing'
  | 'storeMissing'
  | 'storeErrorTaken'
  | 'tooOld'
  | 'otherKey'
  | 'tooEarly'
  | 'altered'
  | 'denied'
  | 'refusedByServer'
  | 'refusedByBalancer'
  | 'noServer'
  | 'workLost'
  | 'storeSilent'
  | 'nothingToOrder'
  | 'full'
  | 'tooLate'
  | 'silence';

/** Rules that hold for a whole run, of its scenario and architecture. */
export type RuleId =
  | 'nothing-kept'
  | 'identity-in-memory'
  | 'identity-in-one-memory'
  | 'identity-copied'
  | 'identity-in-store'
  | 'identity-in-pocket'
  | 'cart-in-store'
  | 'pages-without-cart'
  | 'whole-in-pocket'
  | 'error-is-no-logout'
  | 'token-stays-valid'
  | 'no-keys'
  | 'keys'
  | 'bound'
  | 'balancer-starts-trusting'
  | 'same-history'
  | 'always';

export type EventClaims = {
  [K in keyof Events]: { readonly is: K } & Events[K];
};
export type StateClaims = {
  [K in keyof States]: { readonly is: K } & States[K];
};
export type StateClaim = StateClaims[keyof StateClaims];

/** What has to be so for words to be true. */
export type Claim = EventClaims[keyof EventClaims] | StateClaim;

/** A message, and everything it claims. There are no words without a claim. */
export interface Statement {
  readonly words: Told;
  readonly claims: readonly [Claim, ...Claim[]];
}

/** Words that are told together with what they claim. */
export const say = (words: Told, ...claims: readonly [Claim, ...Claim[]]): Statement => ({
  words,
  claims,
});

/** What several statements say. */
export const wordsOf = (statements: readonly Statement[]): readonly Told[] =>
  statements.map(({ words }) => words);
