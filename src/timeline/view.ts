import type {
  Action,
  Activity,
  ArchitectureId,
  BalancerCondition,
  Belief,
  CdnCondition,
  ChangeId,
  Ending,
  Keeps,
  Place,
  ServerCondition,
  Standing,
  StoreCondition,
} from '../engine';
import type { Told } from '../messages/told';
import type { CarriedKind } from './facts/carried';
import type { SeatTallies, Tally, TransferTallies } from './tally';

export type { Tally } from './tally';

/** Sentences that are kept at most: the oldest go first. */
export const LOG_MAX = 200;

/** Marks that are kept at most: the oldest go first. */
export const MARKS_MAX = 1000;

/**
 * What was true at one instant, as plain data: everything the page shows about one lane. Instants are whole
 * microseconds, people and servers are indices; words for them belong to the page.
 */
export interface SystemView {
  readonly timeUs: number;
  readonly architecture: ArchitectureId;
  /** What is kept of people: words for it go by this. */
  readonly keeps: Keeps;
  /** Whether services call one another for what people ask for. */
  readonly chains: boolean;
  /** Whether the architecture keeps anything in the memory of servers. */
  readonly usesMemory: boolean;
  readonly crowd: boolean;
  /** One entry per person when people are named (2 to 8); empty for a crowd. */
  readonly people: readonly PersonView[];
  /** One entry per home for a crowd; empty when people are named. */
  readonly groups: readonly GroupView[];
  readonly balancer: BalancerView;
  /** Present servers only: a removed server is not in the list. In order of index. */
  readonly servers: readonly ServerView[];
  readonly store: StoreView;
  /** Null where the scenario has no CDN. */
  readonly cdn: CdnView | null;
  /** `ClusterFlag`s, added up: what goes on in the set of servers. */
  readonly clusterFlags: number;
  /** What can be done to the set of servers as a whole. */
  readonly changes: readonly ChangeId[];
  /** Empty where the scenario has one zone only. */
  readonly zones: ReadonlyArray<{ readonly down: boolean; readonly changes: readonly ChangeId[] }>;
}

/** The shared cache in front of the balancer. */
export interface CdnView {
  readonly condition: CdnCondition;
  /** Requests it has answered by itself so far, and those it has passed on. */
  readonly hits: number;
  readonly misses: number;
  /** Of the hits, those with a page that was too old. */
  readonly stale: number;
  /** Pages of one person that were shown to another so far. */
  readonly leaks: number;
  readonly isEmpty: boolean;
  readonly changes: readonly ChangeId[];
}

export interface PersonView {
  readonly index: number;
  readonly name: string;
  readonly standing: Standing;
  readonly activity: Activity;
  /** Items the person believes are in the cart, or the position believed to be saved, or the step believed to be reached. */
  readonly items: number;
  /** Whether the last cart this person counted on is lost and nothing new was added since. */
  readonly cartLost: boolean;
  /** Whether a page showed less of the film than was said to be saved, and nothing was saved since. */
  readonly progressLost: boolean;
  /** Whether the transfer that was counted on is lost, with none begun since; whether a made one is believed to have failed. */
  readonly transferLost: boolean;
  readonly toldFailed: boolean;
  /** May not log in any more. */
  readonly banned: boolean;
  readonly credential: CredentialView;
  /** Where the session this person holds is kept, or null where no copy is left. */
  readonly identityIn: Place | null;
  readonly cartIn: Place | null;
  /** Index of the server that a request of this person was last sent to. */
  readonly lastServer: number | null;
  /** Null where nobody keeps a connection open; else whether this person does, and to which server. */
  readonly connection: { readonly server: number | null } | null;
  readonly lastResult: ResultView | null;
  /** Whether this person's last attempt failed or went unanswered and no success came since. */
  readonly troubled: boolean;
  readonly changes: readonly ChangeId[];
}

export interface CredentialView {
  readonly kind: 'none' | CarriedKind;
  /** The server named by the balancer's affinity cookie, or null. */
  readonly affinity: number | null;
  /** Bytes of header that every request of this person carries for it. */
  readonly bytes: number;
  /** A copy of it has just left with a request, or come with an answer. */
  readonly moving: 'no' | 'leaves' | 'comes';
}

export interface ResultView {
  readonly action: Action;
  readonly ending: Ending;
  /** HTTP status, or 0 where none arrived. */
  readonly status: number;
}

/** People of a crowd whose current (or, if lost, last) session has the same home. */
export interface GroupView extends Omit<StateCounts, 'loggedIn' | 'sessionLost'> {
  /** Place of the identity: one server's memory, the store, or `pocket` (index 0 for the whole crowd). Null: no session yet. */
  readonly home: Place | null;
  /** Index of the first of them who is logged in, or of the first at all; 0 where there is nobody. */
  readonly first: number;
  /** What can be done to that person. */
  readonly changes: readonly ChangeId[];
  readonly people: number;
  readonly lost: number;
}

export interface BalancerView {
  readonly condition: BalancerCondition;
  /** `NetworkFlag`s, added up: what is wrong with the links. */
  readonly networkFlags: number;
  /** What can be done to the links. */
  readonly networkChanges: readonly ChangeId[];
  readonly changes: readonly ChangeId[];
}

export interface CopyView {
  readonly session: number;
  readonly owner: number;
  readonly identity: boolean;
  /** Items or the position, or -1 where this copy holds neither. */
  readonly items: number;
  /** The owner does not hold this session any more: nobody will ask for this copy again. */
  readonly stale: boolean;
}

/** What a server or the store keeps, and what was lost there. */
interface Shelf {
  /** At most 24, current copies first, in order of owner; `copyCount` has them all. */
  readonly copies: readonly CopyView[];
  readonly copyCount: number;
  /** Owners whose copies here were read or written just now. */
  readonly lit: readonly number[];
  /** Copies that somebody counted on and that were destroyed here just now. */
  readonly breaking: readonly CopyView[];
  /** Owners whose current session died here since it last started, in order of index (at most 24). */
  readonly gone: readonly number[];
  readonly goneCount: number;
}

export interface ServerView extends Shelf {
  readonly index: number;
  /** "S1" for index 0. */
  readonly name: string;
  readonly condition: ServerCondition;
  /** `ServerFlag`s, added up. */
  readonly flags: number;
  readonly belief: Belief;
  /** The balancer sends nothing there for a while, because requests failed. */
  readonly ejected: boolean;
  /** Share of its turns that it gets, in percent. */
  readonly weight: number;
  /** Its zone, from 0; null where there is one only. */
  readonly zone: number | null;
  /** Stopped, frozen, cut off or leaving, but the balancer still believes it is up. */
  readonly unnoticed: boolean;
  /** Running again, but the balancer still believes it is down. */
  readonly recovering: boolean;
  /** Added, and the balancer has not found it up yet. */
  readonly fresh: boolean;
  readonly workers: number;
  readonly busy: number;
  readonly queued: number;
  /** Instant of the next health check, or null when none is planned. */
  readonly nextCheckUs: number | null;
  readonly changes: readonly ChangeId[];
}

export interface StoreView extends Shelf {
  /** Whether the current architecture keeps anything here. */
  readonly used: boolean;
  readonly condition: StoreCondition;
  /** `StoreFlag`s, added up. */
  readonly flags: number;
  /** Null where there is none. */
  readonly replica: ReplicaView | null;
  readonly busy: boolean;
  readonly waiting: number;
  readonly changes: readonly ChangeId[];
}

/** The store that follows the store. */
export interface ReplicaView {
  /** 0 away, 1 following, 2 has become the primary. */
  readonly condition: number;
  readonly copies: readonly CopyView[];
  readonly copyCount: number;
}

/** Totals of one lane, and who they concern. */
export interface LaneSummary extends TransferTallies, SeatTallies {
  /** Name of what the lane plays. */
  readonly id: string;
  readonly architecture: ArchitectureId;
  /** What is kept of people in it. */
  readonly keeps: Keeps;
  /** Whether services call one another for what people ask for. */
  readonly chains: boolean;
  readonly sessionsLost: Tally;
  readonly forcedLogins: Tally;
  readonly cartsLost: Tally;
  readonly progressLost: Tally;
  readonly messagesLost: Tally;
  readonly errors: Tally;
  /** Instant of the latest answer that gave somebody what was wanted, logins apart; null for none. */
  readonly servedUs: number | null;
  readonly duplicateOrders: Tally;
  /** People with at least one session, cart or transfer lost, progress, or a message to them. */
  readonly affected: number;
  /** People there have been so far: those that `affected` and all shares are of. */
  readonly everybody: number;
  /** What has become of each of them, where people are named, in order of index; empty for a crowd. */
  readonly fates: readonly FateView[];
  /** How many of those who are here now are in which state. */
  readonly states: StateCounts;
  /** Who was shut out, and what that came to. */
  readonly bans: BanView;
  /** Of all that somebody wanted so far, the share that was done; 1 where there was nothing. */
  readonly actionsFulfilled: number;
  /** From sending to the answer, mean over all answers so far, in seconds; 0 where there were none. */
  readonly meanLatency: number;
  /** Header bytes of credentials per request so far, mean. */
  readonly bytesPerRequest: number;
}

/** What has become of one person under one architecture. */
export interface FateView {
  readonly index: number;
  readonly standing: Standing;
  /** Holds a session, dead or alive: without one nobody is logged out, but not logged in. */
  readonly holdsSession: boolean;
  readonly cartLost: boolean;
  readonly progressLost: boolean;
  readonly transferLost: boolean;
  /** Logins that replaced a lost session, unwanted orders once more, answers as was wanted (no logins). */
  readonly forcedLogins: number;
  readonly duplicateOrders: number;
  readonly madeTwice: number;
  readonly answers: number;
  readonly banned: boolean;
}

/** People who are here now, by state. The six come to all of them: anonymous is who never logs in. */
export interface StateCounts {
  readonly loggedIn: number;
  /** Not told yet. */
  readonly sessionLost: number;
  readonly loggedOut: number;
  readonly loggingIn: number;
  /** Not logged in, and no session that could be missed. */
  readonly withoutSession: number;
  readonly anonymous: number;
}

interface BanView {
  /** Banned people who are here now, in order of index (at most 8 listed). */
  readonly people: readonly number[];
  readonly peopleCount: number;
  /** Of them, those who are logged in all the same. */
  readonly stillIn: readonly number[];
  readonly stillInCount: number;
  /** Answers of success to sessions that had been revoked before. */
  readonly accepted: number;
  /** Those of them that went to somebody who is banned, and here. */
  readonly letIn: number;
}

/** One sentence of what happened, for the caption, the log and the narrator alike. */
export interface Sentence {
  /** Grows by one for every sentence of a run: a stable key. */
  readonly id: number;
  readonly atUs: number;
  /** A newer sentence of the same category replaces an older one that was not spoken yet. */
  readonly category:
    | 'change'
    | 'loss'
    | 'detection'
    | 'recovery'
    | 'error'
    | 'order'
    | 'step'
    | 'comparison'
    /** What a change came to, once things have settled. */
    | 'conclusion'
    | 'status';
  readonly tone: 'plain' | 'fail' | 'warn' | 'ok';
  readonly text: string;
  /** A second, quieter sentence, or an empty string. */
  readonly detail: string;
}

/** The same as data, as the run tells it: without words. */
export interface SentenceData extends Omit<Sentence, 'text' | 'detail'> {
  readonly text: readonly Told[];
  /** What goes with it, more quietly; the first matters most. */
  readonly detail: readonly Told[];
}

/** A place on the strip of time. */
export interface Mark {
  readonly atUs: number;
  /** Until when it went on happening, to those whom the label names; not there for what happened at once. */
  readonly untilUs?: number;
  readonly kind:
    | 'change'
    | 'loss'
    | 'detection'
    /** Noticed as well, and it is good news. */
    | 'recovery'
    /** The first requests that failed after a change. */
    | 'error'
    | 'order'
    /** Runs that are compared come out differently for somebody from here on. */
    | 'apart'
    /** What the machinery does by itself, one step after another. */
    | 'operation';
  readonly label: string;
  /** The same in fewer words, where there are fewer: what was done, without what came of it. */
  readonly short?: string;
}

/** The same as data. */
export interface MarkData extends Omit<Mark, 'label' | 'short'> {
  readonly label: Told;
}
