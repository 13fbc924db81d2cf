import {
  Action,
  BalancerCondition,
  Belief,
  PlaceKind,
  ServerCondition,
  ServerFlag,
  Standing,
  serverName,
  unpackPlace,
} from '../engine';
import { type Keeping, usesStore } from './keeping';
import { isUnnoticed } from './servers';
import type { Sentence } from './view';
import { seconds } from './words';
import type { WorldFold } from './worldFold';

/** What a sentence says, before it has a place in the log. */
export type Saying = Omit<Sentence, 'id' | 'atUs'>;

/** The first sentence of a run. */
export function opening(everyone: string, loggedIn: boolean, keeping: Keeping): Saying {
  const home = loggedIn
    ? `${everyone} are logged in. ${keptWhere(keeping)}`
    : `${everyone} are about to log in. ${keptWhere(keeping)}`;
  const detail = usesStore(keeping)
    ? 'Click a server or the session store to break it.'
    : 'Click a server to stop it.';
  return { category: 'status', tone: 'plain', text: home, detail };
}

function keptWhere({ identity, cart }: Keeping): string {
  if (identity === PlaceKind.memory) return 'Each session lives in the memory of one server.';
  if (identity === PlaceKind.store) return 'Every session lives in the session store.';
  return cart === PlaceKind.pocket
    ? 'Each carries the whole session along in a token.'
    : 'Each carries a token; the carts live in the session store.';
}

/**
 * The gap between what has happened to a server and what the balancer believes. Empty when there is
 * none.
 */
export function unnoticed(world: WorldFold, index: number, atUs: number): string {
  const server = world.servers.at(index);
  if (!isUnnoticed(server, world.balancer) || server.condition === ServerCondition.leaving)
    return '';
  const gap = `The balancer has not noticed yet: it still sends people to ${serverName(index)}.`;
  const waitUs = server.nextCheckUs - atUs;
  return waitUs > 0 ? `${gap} Next health check in ${seconds(waitUs)}.` : gap;
}

/** When the balancer will use a server that runs. */
export function comingBack(world: WorldFold, index: number): string {
  const { belief, flags } = world.servers.at(index);
  if (world.balancer === BalancerCondition.stopped) return 'The load balancer is stopped.';
  if ((flags & ServerFlag.maintenance) !== 0) return 'It is in maintenance: nobody is sent there.';
  if (belief === Belief.up) return 'The load balancer sends requests there.';
  const { rise } = world.scenario.balancer;
  const checks = rise === 1 ? 'one good health check' : `${rise} good health checks`;
  return `The load balancer uses it after ${checks}.`;
}

/** Why no session was lost when a server died, read off where sessions are now. */
export function whyNobody(world: WorldFold, index: number): string {
  const { people, copies } = world;
  for (let client = 0; client < people.count; client += 1) {
    if (people.standingOf(client) !== Standing.loggedIn) continue;
    const place = copies.identityPlace(people.heldBy(client));
    if (place === undefined) continue;
    const { kind } = unpackPlace(place);
    if (kind === PlaceKind.store) return 'Nobody lost a session: they are in the session store.';
    if (kind === PlaceKind.pocket) return 'Nobody lost a session: people carry theirs along.';
    const isCopied = world.scenario.sessions.replication !== 'none';
    if (isCopied) return 'Nobody lost a session: other servers have copies.';
  }
  return `Nobody lost a session: none was in ${serverName(index)}'s memory.`;
}

/** The balancer has changed its mind about a server. */
export function detection(world: WorldFold, index: number, belief: Belief): Saying {
  const server = serverName(index);
  const { condition } = world.servers.at(index);
  if (belief === Belief.up) {
    return {
      category: 'detection',
      tone: 'ok',
      text: `The load balancer noticed that ${server} is up.`,
      detail: 'It sends requests there now.',
    };
  }
  if (belief === Belief.ejected) {
    return {
      category: 'detection',
      tone: 'warn',
      text: `The load balancer sends nobody to ${server} for a while: too many requests failed.`,
      detail: 'Health checks go on. After that while it tries again.',
    };
  }
  const { running, starting, leaving } = ServerCondition;
  const isDown = condition !== running && condition !== starting && condition !== leaving;
  return {
    category: 'detection',
    tone: 'warn',
    text: isDown
      ? `The load balancer noticed that ${server} is down.`
      : `The load balancer takes ${server} to be down.`,
    detail: `People who were served by ${server} go to other servers now.`,
  };
}

/** What a person is about to do, in the third person. */
export const DOES: Readonly<Record<Action, string>> = {
  [Action.login]: 'logs in',
  [Action.browse]: 'browses the shop',
  [Action.add]: 'adds an item to the cart',
  [Action.read]: 'opens the cart',
  [Action.checkout]: 'checks out',
  [Action.logout]: 'logs out',
};

/** "Ben was charged twice": one sentence for log and step alike. */
export const chargedTwice = (who: string, many: boolean): string =>
  many
    ? `${who} were charged twice: orders that seemed to fail went through.`
    : `${who} was charged twice: an order that seemed to fail went through.`;
