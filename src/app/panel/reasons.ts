import {
  type ArchitectureId,
  BalancerCondition,
  type FieldValue,
  NetworkFlag,
  ServerCondition,
  StoreCondition,
} from '../../engine';
import type { RunView } from '../../state/player';
import { shownLane } from './lanes';

/** Something that is so, or has happened, and why that does what it does under an architecture. */
interface Reason {
  applies(run: RunView): boolean;
  readonly why: Readonly<Record<ArchitectureId, Why>>;
}

/** The settings of the run, by path. */
type Settings = Readonly<Record<string, FieldValue>>;

/** What is so whatever the settings are, or depends on them. */
type Why = string | ((settings: Settings) => string);

const everywhere = (text: Why): Reason['why'] => ({
  'in-memory': text,
  sticky: text,
  'central-store': text,
  jwt: text,
  hybrid: text,
  'signed-cookie': text,
});

const stoppedServers = ({ world }: RunView): readonly string[] =>
  world.servers
    .filter(({ condition }) => condition === ServerCondition.stopped)
    .map(({ name }) => name);

const hasDenylist = (settings: Settings): boolean => settings['token.denylist'] === 'store';
const LISTED =
  'The store does not answer. A token needs no store, but its denylist is there, and every request asks for it.';

const hasKeys = (settings: Settings): boolean => settings['orders.idempotencyKeys'] !== 'off';
const AGAIN = 'An order was placed, and its answer did not arrive in time. The browser asked again';

/** Where the cart comes with the request. */
const again =
  (carried: string): Why =>
  (settings) =>
    hasKeys(settings)
      ? `${AGAIN}.`
      : `${AGAIN} with the same ${carried}, and so with the same full cart. Where the server keeps the cart, it is empty by then.`;

/** Where servers send each other copies, less is lost with one memory. */
const unlessCopied =
  (text: string, copied: string): Why =>
  (settings) =>
    settings['sessions.replication'] === 'none' ? text : copied;

/** Then a stopped server takes with it what it had not sent yet. */
const NOT_SENT =
  'What was in the memory of a stopped server is gone. Servers copy sessions to each other: only what it had not sent yet is nowhere else.';
const NOT_COME =
  'Servers copy sessions to each other, but not at once: a server to which no copy has come does not know who somebody is.';

const ONLY_STORE = 'The store was the only place of those sessions.';

/** A change that the store makes by itself is no copy of the session. */
const writesBack = (settings: Settings): boolean =>
  settings['store.updates'] === 'whole-session' || settings['store.savePolicy'] === 'always-write';

/** The latest in the order of importance first. What is said of each must be so whenever it applies. */
const REASONS: readonly Reason[] = [
  {
    applies: ({ world }) => world.balancer.condition === BalancerCondition.stopped,
    why: everywhere(
      'Every request goes through the load balancer, so nobody gets through. What is kept is kept: nobody is logged out by this.',
    ),
  },
  {
    applies: ({ world }) => world.store.condition !== StoreCondition.reachable,
    why: {
      'in-memory': 'The store does not answer. Nobody here asks it for a session.',
      sticky: 'The store does not answer. Nobody here asks it for a session.',
      'central-store': (settings) =>
        settings['store.fallback'] === 'none'
          ? 'The store does not answer. A server that gets no answer cannot tell who somebody is: it reports an error, not a logout.'
          : 'The store does not answer. The setting “Without the store” says what servers do instead.',
      jwt: (settings) =>
        hasDenylist(settings)
          ? LISTED
          : 'The store does not answer. Tokens are checked without it.',
      hybrid: (settings) =>
        hasDenylist(settings)
          ? LISTED
          : settings['store.fallback'] === 'none'
            ? 'The store does not answer. Who somebody is stands in the token; only what needs the cart waits for the store.'
            : 'The store does not answer. Who somebody is stands in the token; only what needs the cart needs the store.',
      'signed-cookie': 'The store does not answer. Nobody here asks it for a session.',
    },
  },
  {
    applies: ({ world }) => world.store.used && world.store.goneCount > 0,
    why: {
      'in-memory': '',
      sticky: '',
      'central-store': (settings) =>
        writesBack(settings)
          ? `${ONLY_STORE} Whoever had a request at work at that moment may have been lucky: a server writes back the copy it holds.`
          : ONLY_STORE,
      jwt: '',
      hybrid:
        'Of a session only the cart was in the store. Logins are in tokens, which no machine can lose.',
      'signed-cookie': '',
    },
  },
  {
    applies: (run) => stoppedServers(run).length > 0,
    why: {
      'in-memory': unlessCopied(
        'What was in the memory of a stopped server is gone, whoever comes back.',
        NOT_SENT,
      ),
      sticky: unlessCopied(
        'What was in the memory of a stopped server is gone. Whoever is sent to another server finds no session there.',
        NOT_SENT,
      ),
      'central-store':
        'A stopped server takes no session with it: any other asks the store. Only work in progress there is lost.',
      jwt: 'A stopped server takes no session with it: the token is in the browser, and any other server that has the key can check it.',
      hybrid:
        'A stopped server takes no session with it: the login is in the browser, the cart in the store.',
      'signed-cookie':
        'A stopped server takes no session with it: the cookie is in the browser, and any other server that has the key can check it.',
    },
  },
  {
    applies: (run) => shownLane(run).bans.peopleCount > 0,
    why: {
      'in-memory': 'A ban takes the session out of every server’s memory.',
      sticky: 'A ban takes the session out of every server’s memory.',
      'central-store': (settings) =>
        writesBack(settings)
          ? 'A ban takes the session out of the store. A server that was at work on it may write its copy back.'
          : 'A ban takes the session out of the store.',
      jwt: 'A signed token stays valid until it expires: a ban takes effect only where someone checks for it.',
      hybrid:
        'The token stays valid until it expires: a ban takes effect only where someone checks for it.',
      'signed-cookie':
        'A signed cookie stays valid until it is too old, and every change signs a new one: a ban takes effect only at the next login.',
    },
  },
  {
    applies: (run) => shownLane(run).duplicateOrders.total > 0,
    why: {
      ...everywhere((settings) =>
        hasKeys(settings)
          ? `${AGAIN}.`
          : `${AGAIN}, and nothing told the server that it was the same order.`,
      ),
      jwt: again('token'),
      'signed-cookie': again('cookie'),
    },
  },
  {
    applies: ({ world }) => (world.balancer.networkFlags & NetworkFlag.losingAnswers) !== 0,
    why: everywhere(
      'Responses are dropped: what was asked for may have been done, and nobody hears of it.',
    ),
  },
  {
    applies: (run) => shownLane(run).sessionsLost.total > 0 && stoppedServers(run).length === 0,
    why: {
      ...everywhere(''),
      'in-memory': unlessCopied(
        'A session is in the memory of the server that created it. Requests are sent without regard to that, and a server that has not heard of it answers “not logged in”.',
        NOT_COME,
      ),
      sticky: unlessCopied(
        'A session is kept in the memory of a server. Once it is gone from there, or the way to it is, the server that gets the person next does not know it.',
        NOT_COME,
      ),
    },
  },
];

const REASONS_MAX = 2;

/** Why the run is as it is under the shown architecture: the most important first; empty where nothing has happened. */
export function reasonsOf(run: RunView, settings: Settings): readonly string[] {
  const { architecture } = run.world;
  return REASONS.filter(({ applies }) => applies(run))
    .map(({ why }) => why[architecture])
    .map((why) => (typeof why === 'string' ? why : why(settings)))
    .filter(Boolean)
    .slice(0, REASONS_MAX);
}
