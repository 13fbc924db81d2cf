import {
  Activity,
  type ArchitectureId,
  ClusterFlag,
  clientName,
  NetworkFlag,
  type Place,
  PlaceKind,
  ServerCondition,
  ServerFlag,
  Standing,
  StoreCondition,
  StoreFlag,
  serverName,
} from '../engine';
import type { CopyView, PersonView, ServerView, StoreView } from '../timeline/view';
import { wholeNumber } from '../ui/number';

const STANDING: Record<Standing, string> = {
  [Standing.loggedIn]: 'Logged in',
  [Standing.sessionLost]: 'Session lost',
  [Standing.loggedOut]: 'Logged out',
  [Standing.loggingIn]: 'Logging in',
  [Standing.anonymous]: 'No login needed',
};

const ACTIVITY: Record<Activity, string> = {
  [Activity.login]: 'logging in',
  [Activity.browse]: 'browsing',
  [Activity.add]: 'adding',
  [Activity.read]: 'viewing cart',
  [Activity.checkout]: 'checking out',
  [Activity.logout]: 'logging out',
  [Activity.forecast]: 'asking for a forecast',
  [Activity.thinking]: 'idle',
  [Activity.retrying]: 'retrying',
  [Activity.aboutToLogIn]: 'about to log in',
};

/** How a server is, in one word of the page's vocabulary, and the look that goes with it. */
export interface ServerState {
  readonly word: string;
  readonly look:
    | 'running'
    | 'busy'
    | 'leaving'
    | 'stopped'
    | 'frozen'
    | 'recovering'
    | 'starting'
    | 'cut'
    | 'maintenance'
    | 'draining'
    | 'ejected'
    | 'slow';
}

const hasFlag = ({ flags }: { readonly flags: number }, flag: number): boolean =>
  (flags & flag) !== 0;

export function serverState(server: ServerView): ServerState {
  if (server.condition === ServerCondition.stopped) return { word: 'Stopped', look: 'stopped' };
  if (server.condition === ServerCondition.frozen) return { word: 'Frozen', look: 'frozen' };
  if (server.condition === ServerCondition.leaving) return { word: 'Leaving', look: 'leaving' };
  if (server.condition === ServerCondition.starting) return { word: 'Starting', look: 'starting' };
  if (hasFlag(server, ServerFlag.cutFromBalancer)) return { word: 'Disconnected', look: 'cut' };
  if (hasFlag(server, ServerFlag.maintenance)) return { word: 'Maintenance', look: 'maintenance' };
  if (hasFlag(server, ServerFlag.draining)) return { word: 'Draining', look: 'draining' };
  if (server.ejected) return { word: 'Ejected', look: 'ejected' };
  if (server.recovering) {
    return { word: server.fresh ? 'Starting' : 'Recovering', look: 'recovering' };
  }
  if (hasFlag(server, ServerFlag.slow)) return { word: 'Slow', look: 'slow' };
  if (server.busy >= server.workers && server.queued > 0) return { word: 'Busy', look: 'busy' };
  return { word: 'Running', look: 'running' };
}

/** Words for every flag of a kind; null where they are said elsewhere. */
type FlagWords<Flag extends number> = Readonly<Record<Flag, string | null>>;

const notesOf = (flags: number, words: FlagWords<number>): string[] =>
  Object.entries(words).flatMap(([flag, said]) =>
    said !== null && (flags & Number(flag)) !== 0 ? [said] : [],
  );

const SERVER_NOTES: FlagWords<ServerFlag> = {
  [ServerFlag.slow]: 'slow',
  // Its state says so, or the plate of its zone.
  [ServerFlag.draining]: null,
  [ServerFlag.maintenance]: null,
  [ServerFlag.cutFromBalancer]: null,
  [ServerFlag.cutFromStore]: 'disconnected from the store',
  [ServerFlag.zoneDown]: null,
};

/** What else is not as usual with a server, besides its state. */
export function serverNotes(server: ServerView): string[] {
  const { look } = serverState(server);
  const flags = look === 'slow' ? server.flags & ~ServerFlag.slow : server.flags;
  const notes = notesOf(flags, SERVER_NOTES);
  return server.weight < 100 ? [...notes, `gets ${server.weight} % of its turns`] : notes;
}

/** How the store is, and the look that goes with it. */
export interface StoreState {
  readonly word: string;
  readonly look: 'running' | 'unreachable' | 'stopped' | 'starting' | 'frozen' | 'slow';
}

export function storeState(store: StoreView): StoreState {
  switch (store.condition) {
    case StoreCondition.unreachable:
      return { word: 'Unreachable', look: 'unreachable' };
    case StoreCondition.stopped:
      if (hasFlag(store, StoreFlag.starting)) return { word: 'Starting', look: 'starting' };
      return {
        word: hasFlag(store, StoreFlag.machineLost) ? 'Host gone' : 'Stopped',
        look: 'stopped',
      };
    case StoreCondition.frozen:
      return { word: 'Frozen', look: 'frozen' };
    case StoreCondition.reachable:
      if (hasFlag(store, StoreFlag.slow)) return { word: 'Slow', look: 'slow' };
      return { word: 'Reachable', look: 'running' };
  }
}

const NETWORK_NOTES: FlagWords<NetworkFlag> = {
  [NetworkFlag.losing]: 'Messages are dropped',
  [NetworkFlag.losingAnswers]: 'Responses are dropped',
  [NetworkFlag.peopleCut]: 'People’s network is cut',
};

/** What is wrong with the links, in words. */
export const networkNotes = (flags: number): string[] => notesOf(flags, NETWORK_NOTES);

const CLUSTER_NOTES: FlagWords<ClusterFlag> = {
  [ClusterFlag.deploying]: 'deploying',
  [ClusterFlag.surge]: 'traffic spike',
  [ClusterFlag.rotatingKeys]: 'rotating keys',
};

/** What goes on in the set of servers, in words. */
export const clusterNotes = (flags: number): string[] => notesOf(flags, CLUSTER_NOTES);

/** Whether a person has a session; whoever is banned and has none will not get one. */
export const standingWord = ({ standing, banned }: PersonView): string =>
  banned && isOut(standing) ? 'Banned' : STANDING[standing];

/** What a person is doing, or what has happened to them. */
export function personWord(person: PersonView): string {
  if (!isOut(person.standing)) return ACTIVITY[person.activity];
  return standingWord(person);
}

/** Told or not, or logging in at this moment: this person needs a session, and holds none that works. */
export const isOut = (standing: Standing): boolean =>
  standing !== Standing.loggedIn && standing !== Standing.anonymous;

/** What a person believes is in the cart, and whether that is still true. */
export const cartWords = ({ items, cartLost }: PersonView): string =>
  cartLost && items > 0 ? `${itemWords(items)}, lost` : itemWords(items);

export const itemWords = (items: number): string =>
  items === 0 ? 'empty cart' : items === 1 ? '1 item' : `${items} items`;

/** "S1’s memory", "session store", "the browser". */
export function placeWords(place: Place | null): string {
  if (place === null) return 'nowhere';
  if (place.kind === PlaceKind.store) return 'session store';
  if (place.kind === PlaceKind.replica) return 'replica of the store';
  return place.kind === PlaceKind.pocket ? 'the browser' : `${serverName(place.index)}’s memory`;
}

/** Where a session is kept, with the cart apart where it is elsewhere. */
export function keptWords(identity: Place | null, cart: Place | null): string {
  const apart = identity !== null && cart !== null && identity.kind !== cart.kind;
  return apart ? `${placeWords(identity)}, cart in ${placeWords(cart)}` : placeWords(identity);
}

const NAMES_MAX = 3;

/** "Ana, Dee and 3 more", from at most `shown` names out of `total` people. */
export function nameList(people: readonly number[], total: number, shown = NAMES_MAX): string {
  const names = people.slice(0, shown).map(clientName);
  const rest = total - names.length;
  return rest > 0 ? `${names.join(', ')} and ${wholeNumber(rest)} more` : names.join(', ');
}

/** Copies that somebody will ask for again, and how many nobody will. */
export function sortCopies(copies: readonly CopyView[], count: number) {
  const current = copies.filter((copy) => !copy.stale);
  const stale = copies.length - current.length;
  // The view lists current copies first, so what it leaves out after a stale one is stale as well.
  const unlisted = count - copies.length;
  return {
    current,
    stale: stale > 0 ? stale + unlisted : 0,
    more: stale > 0 ? 0 : unlisted,
  };
}

const UNUSED: Record<ArchitectureId, string> = {
  'in-memory': 'not used without stickiness',
  sticky: 'not used by sticky sessions',
  // Used, unless nobody has anything to keep.
  'central-store': 'nothing to keep',
  jwt: 'not used with JWT',
  hybrid: 'nothing to keep',
  'signed-cookie': 'not used with signed cookies',
};

/** What the session store says where nothing is kept in it. */
export const unusedWords = (architecture: ArchitectureId): string => UNUSED[architecture];
