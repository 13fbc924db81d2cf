import {
  Activity,
  type ArchitectureId,
  ClusterFlag,
  clientName,
  type Keeps,
  NetworkFlag,
  type Place,
  PlaceKind,
  ServerCondition,
  ServerFlag,
  Standing,
  StoreCondition,
  StoreFlag,
} from '../engine';
import page from '../messages/en/page/page';
import words from '../messages/en/stage/stage';
import type { CopyView, PersonView, ServerView, StoreView } from '../timeline/view';
import { unmarked } from '../ui/Marked';

const STANDING = {
  [Standing.loggedIn]: 'in',
  [Standing.sessionLost]: 'lost',
  [Standing.loggedOut]: 'out',
  [Standing.loggingIn]: 'coming',
  [Standing.anonymous]: 'anonymous',
} as const satisfies Record<Standing, string>;

const ACTIVITY = {
  [Activity.login]: 'login',
  [Activity.browse]: 'browse',
  [Activity.add]: 'add',
  [Activity.read]: 'read',
  [Activity.checkout]: 'checkout',
  [Activity.logout]: 'logout',
  [Activity.forecast]: 'forecast',
  [Activity.segment]: 'segment',
  [Activity.save]: 'save',
  [Activity.resume]: 'resume',
  [Activity.connect]: 'connect',
  [Activity.send]: 'send',
  [Activity.history]: 'history',
  [Activity.query]: 'query',
  [Activity.begin]: 'begin',
  [Activity.confirm]: 'confirm',
  [Activity.commit]: 'commit',
  [Activity.account]: 'account',
  [Activity.bookings]: 'bookings',
  [Activity.book]: 'book',
  [Activity.thinking]: 'thinking',
  [Activity.retrying]: 'retrying',
  [Activity.aboutToLogIn]: 'aboutToLogIn',
} as const satisfies Record<Activity, string>;

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

type Look = ServerState['look'] | StoreState['look'];

/** A look and the word for it, where that is not the look's own. */
const state = <L extends Look>(look: L, word: Look | 'cold' | 'reachable' | 'hostGone' = look) => ({
  word: words(`stage.state.${word}`),
  look,
});

const hasFlag = ({ flags }: { readonly flags: number }, flag: number): boolean =>
  (flags & flag) !== 0;

export function serverState(server: ServerView): ServerState {
  if (server.condition === ServerCondition.stopped) return state('stopped');
  if (server.condition === ServerCondition.frozen) return state('frozen');
  if (server.condition === ServerCondition.leaving) return state('leaving');
  if (server.condition === ServerCondition.starting) return state('starting');
  if (hasFlag(server, ServerFlag.cutFromBalancer)) return state('cut');
  if (hasFlag(server, ServerFlag.maintenance)) return state('maintenance');
  if (hasFlag(server, ServerFlag.draining)) return state('draining');
  if (server.ejected) return state('ejected');
  if (server.recovering) {
    return state('recovering', server.fresh ? 'starting' : 'recovering');
  }
  if (hasFlag(server, ServerFlag.slow)) return state('slow');
  if (hasFlag(server, ServerFlag.cold)) return state('slow', 'cold');
  if (server.busy >= server.workers && server.queued > 0) return state('busy');
  return state('running');
}

type Note =
  | 'slow'
  | 'cold'
  | 'cutFromStore'
  | 'losing'
  | 'losingAnswers'
  | 'peopleCut'
  | 'deploying'
  | 'surge'
  | 'rotatingKeys';

/** What is said of every flag of a kind; null where that is said elsewhere. */
type FlagNotes<Flag extends number> = Readonly<Record<Flag, Note | null>>;

const notesOf = (flags: number, notes: FlagNotes<number>): string[] =>
  Object.entries(notes).flatMap(([flag, note]) =>
    note !== null && (flags & Number(flag)) !== 0 ? [words(`stage.note.${note}`)] : [],
  );

const SERVER_NOTES: FlagNotes<ServerFlag> = {
  [ServerFlag.slow]: 'slow',
  // Its state says so, or the plate of its zone.
  [ServerFlag.draining]: null,
  [ServerFlag.maintenance]: null,
  [ServerFlag.cutFromBalancer]: null,
  [ServerFlag.cutFromStore]: 'cutFromStore',
  [ServerFlag.zoneDown]: null,
  [ServerFlag.cold]: 'cold',
};

/** What else is not as usual with a server, besides its state. */
export function serverNotes(server: ServerView): string[] {
  const { look } = serverState(server);
  // What its state says already.
  const said = look !== 'slow' ? 0 : server.flags & ServerFlag.slow || ServerFlag.cold;
  const notes = notesOf(server.flags & ~said, SERVER_NOTES);
  return server.weight < 100
    ? [...notes, words('stage.note.weight', { weight: server.weight })]
    : notes;
}

/** How the store is, and the look that goes with it. */
export interface StoreState {
  readonly word: string;
  readonly look: 'running' | 'unreachable' | 'stopped' | 'starting' | 'frozen' | 'slow';
}

export function storeState(store: StoreView): StoreState {
  switch (store.condition) {
    case StoreCondition.unreachable:
      return state('unreachable');
    case StoreCondition.stopped:
      if (hasFlag(store, StoreFlag.starting)) return state('starting');
      return state('stopped', hasFlag(store, StoreFlag.machineLost) ? 'hostGone' : 'stopped');
    case StoreCondition.frozen:
      return state('frozen');
    case StoreCondition.reachable:
      if (hasFlag(store, StoreFlag.slow)) return state('slow');
      return state('running', 'reachable');
  }
}

const NETWORK_NOTES: FlagNotes<NetworkFlag> = {
  [NetworkFlag.losing]: 'losing',
  [NetworkFlag.losingAnswers]: 'losingAnswers',
  [NetworkFlag.peopleCut]: 'peopleCut',
};

/** What is wrong with the links, in words. */
export const networkNotes = (flags: number): string[] => notesOf(flags, NETWORK_NOTES);

const CLUSTER_NOTES: FlagNotes<ClusterFlag> = {
  [ClusterFlag.deploying]: 'deploying',
  [ClusterFlag.surge]: 'surge',
  [ClusterFlag.rotatingKeys]: 'rotatingKeys',
};

/** What goes on in the set of servers, in words. */
export const clusterNotes = (flags: number): string[] => notesOf(flags, CLUSTER_NOTES);

/** Whether a person has a session; whoever is banned and has none will not get one. */
export const standingWord = ({ standing, banned }: PersonView): string =>
  words(`stage.standing.${banned && isOut(standing) ? 'banned' : STANDING[standing]}`);

/** What a person is doing, or what has happened to them. */
export function personWord(person: PersonView): string {
  if (!isOut(person.standing)) return words(`stage.activity.${ACTIVITY[person.activity]}`);
  return standingWord(person);
}

/** Told or not, or logging in at this moment: this person needs a session, and holds none that works. */
export const isOut = (standing: Standing): boolean =>
  standing !== Standing.loggedIn && standing !== Standing.anonymous;

/** What a person believes is in the cart, and whether that is still true; or where a film is to go on; or nothing. */
export function amountWords(person: PersonView, keeps: Keeps): string {
  const { items: count, cartLost, transferLost } = person;
  const items = unmarked(words('stage.items', { count, keeps }));
  return (cartLost || transferLost) && count > 0 ? words('stage.itemsLost', { items }) : items;
}

/** How many of a transfer's three steps are done, where there is no room for a word. */
export const stepsWords = (items: number): string => `${items}/3`;

/** Whether an amount of what is kept is worth a word. */
export const hasAmount = (keeps: Keeps): boolean =>
  keeps === 'cart' || keeps === 'position' || keeps === 'transfer';

/** Whether somebody has an open connection, and to which server. */
export const connectionWords = ({ server }: NonNullable<PersonView['connection']>): string =>
  server === null ? words('stage.notConnected') : words('stage.connectedTo', { server });

/** "S1’s memory", "session store", "the browser". */
export function placeWords(place: Place | null): string {
  if (place === null) return words('stage.place.none');
  if (place.kind === PlaceKind.store) return words('stage.place.store');
  if (place.kind === PlaceKind.replica) return words('stage.place.replica');
  if (place.kind === PlaceKind.pocket) return words('stage.place.pocket');
  return words('stage.place.memory', { server: place.index });
}

/** Where a session is kept, with the cart or the position apart where it is elsewhere. */
export function keptWords(identity: Place | null, cart: Place | null, keeps: Keeps): string {
  const isSplit = identity !== null && cart !== null && identity.kind !== cart.kind;
  const apart = isSplit && hasAmount(keeps);
  return apart
    ? words('stage.place.apart', { identity: placeWords(identity), cart: placeWords(cart), keeps })
    : placeWords(identity);
}

const NAMES_MAX = 3;

/** "Ana, Dee and 3 more", from at most `shown` names out of `total` people. */
export function nameList(people: readonly number[], total: number, shown = NAMES_MAX): string {
  const names = people.slice(0, shown).map(clientName);
  const rest = total - names.length;
  return rest > 0 ? words('stage.namesMore', { names, rest }) : words('stage.names', { names });
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

/** What the session store says where nothing is kept in it. */
export const unusedWords = (architecture: ArchitectureId): string =>
  words(`stage.unused.${architecture}`);

/** Facts as sentences, one after the other. */
export const sentences = (facts: readonly string[]): string =>
  facts
    .filter(Boolean)
    .map((text) => page('page.sentence', { text }))
    .join(' ');
