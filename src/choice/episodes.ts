import { isSo, type Need } from './need';
import { type Episode, hasData, numberIn } from './rules';

/** The largest cluster and crowd that failures are shown with: usually with less to do than in the one described. */
const SERVERS_MAX = 8;
const PEOPLE_MAX = 60;
/** How long an episode with a failure lasts, and when it fails. */
const LASTS_S = 75;
const AT_S = 15;
/** An empty store, or the replica, takes the place of the lost one so much later. */
const REPLACED_S = AT_S + 30;
/** As many requests, in so many seconds at most, say what full traffic is like. */
const REQUESTS = 1500;
const TRAFFIC_S = 30;
/** More requests a second are a part of them; the store, which has all of them, is slower by as much. */
const RATE_MAX = 2000;
const OPERATION_S = 0.0000125;
/** How busy requests keep servers, which get as many workers as that takes; and how often people act where failures are shown. */
const BUSY = 0.5;
const SERVICE_S = 0.01;
const THINK_S = [2, 10] as const;
/** Of what somebody has, so many items. */
const ITEMS = 10;
const WORKERS_MAX = 256;

/** A run that a need asks for, as a document; and what its figures are divided by. */
export interface Asked {
  readonly episode: Episode;
  readonly document: Readonly<Record<string, unknown>>;
  readonly people: number;
  readonly servers: number;
  readonly lastsS: number;
}

export function askedFor(need: Need, episode: Episode): Asked {
  const { people, servers, lastsS, thinkS, perServer, storeShare } =
    episode === 'traffic' ? fullTraffic(need) : fewPeople(need);
  const workers = Math.ceil((perServer * SERVICE_S) / BUSY);
  const document = {
    version: 1,
    name: episode,
    world: 'realistic',
    seed: 1,
    clients: {
      count: people,
      firstRequestSpacing: round(thinkS / people),
      thinkTime: [round(thinkS / 2), round((thinkS * 3) / 2)],
      ...actionsOf(need),
    },
    servers: { count: servers, workers: Math.min(WORKERS_MAX, Math.max(2, workers)) },
    sessions: { size: numberIn(need, 'sessionBytes') },
    store: {
      persistence: 'none',
      replica: need.measures.includes('replica'),
      operationTime: OPERATION_S / storeShare,
    },
    token: {
      itemBytes: Math.round(numberIn(need, 'sessionBytes') / ITEMS),
      denylist: need.measures.includes('denylist') ? 'store' : 'none',
    },
    deploy: { drainTime: 5 },
    interventions: DONE[episode],
  };
  return { episode, document, people, servers, lastsS };
}

interface Cast {
  readonly people: number;
  readonly servers: number;
  readonly lastsS: number;
  readonly thinkS: number;
  /** Requests a second, for a server. */
  readonly perServer: number;
  /** Of what the store has to do. */
  readonly storeShare: number;
}

/** Everybody's requests, or as large a part of the servers as has so many. */
function fullTraffic(need: Need): Cast {
  const all = numberIn(need, 'requestsPerSecond');
  const rate = Math.min(RATE_MAX, all);
  const servers = Math.max(2, Math.round((numberIn(need, 'servers') * rate) / all));
  const lastsS = Math.min(TRAFFIC_S, REQUESTS / rate);
  const thinkS = lastsS / 3;
  const people = Math.max(1, Math.round(rate * thinkS));
  return { people, servers, lastsS, thinkS, perServer: rate / servers, storeShare: rate / all };
}

/** A few people on a few servers, for as long as a failure takes. */
function fewPeople(need: Need): Cast {
  const people = Math.min(PEOPLE_MAX, numberIn(need, 'people'));
  const servers = Math.min(SERVERS_MAX, numberIn(need, 'servers'));
  const own = numberIn(need, 'people') / numberIn(need, 'requestsPerSecond');
  const thinkS = Math.min(THINK_S[1], Math.max(THINK_S[0], own));
  return {
    people,
    servers,
    lastsS: LASTS_S,
    thinkS,
    perServer: people / thinkS / servers,
    storeShare: 1,
  };
}

function actionsOf(need: Need) {
  if (!hasData(need)) {
    return { cartItems: [0, 0], browseWeight: 1, addWeight: 0, readWeight: 0, checkoutWeight: 0 };
  }
  const started = { cartItems: [ITEMS / 2, ITEMS / 2], cartLimit: ITEMS };
  // What is said in real time changes something nearly every time.
  if (isSo(need, 'real-time')) {
    return { ...started, browseWeight: 1, addWeight: 8, readWeight: 1, checkoutWeight: 1 };
  }
  // A workflow reads what was entered in the steps before.
  if (isSo(need, 'multi-step')) {
    return { ...started, tabs: 2, browseWeight: 1, addWeight: 4, readWeight: 3, checkoutWeight: 1 };
  }
  return started;
}

const DONE: Readonly<Record<Episode, readonly object[]>> = {
  traffic: [],
  peace: [],
  crash: [
    { at: AT_S, do: 'stop', target: 'S1' },
    { at: REPLACED_S, do: 'start', target: 'S1' },
  ],
  store: [
    { at: AT_S, do: 'lose-machine', target: 'store' },
    { at: REPLACED_S, do: 'start', target: 'store' },
  ],
  deploy: [{ at: AT_S, do: 'deploy', target: 'servers' }],
  scale: [
    { at: AT_S, do: 'add', target: 'servers' },
    { at: REPLACED_S, do: 'remove', target: 'S1' },
  ],
  ban: [{ at: AT_S, do: 'ban', target: 'P1' }],
};

/** Documents have microseconds. */
const round = (seconds: number): number => Math.round(seconds * 1e6) / 1e6;
