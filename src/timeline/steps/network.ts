import { CacheAnswer, clientName, Leg, serverName, TraceKind, unpackHop } from '../../engine';
import type { StepTable } from './describe';

const CACHE: Readonly<Record<CacheAnswer, (who: string) => string>> = {
  [CacheAnswer.hit]: (who) => `The CDN answers ${who} from its cache.`,
  [CacheAnswer.miss]: (who) => `The CDN does not have the page for ${who}: it fetches it.`,
  [CacheAnswer.pass]: (who) => `The CDN passes ${who}’s request on.`,
  [CacheAnswer.collapsed]: (who) => `${who} waits at the CDN: the page is being fetched already.`,
  [CacheAnswer.stale]: (who) => `The CDN answers ${who} with an old page: there is nothing newer.`,
};

/** What is lost on a leg. */
function lostOn(leg: Leg, server: string, who: string): string {
  switch (leg) {
    case Leg.clientToBalancer:
    case Leg.clientToCdn:
    case Leg.cdnToBalancer:
      return `${who}’s request is lost on the way to the load balancer`;
    case Leg.balancerToServer:
      return `${who}’s request is lost on the way to ${server}`;
    case Leg.serverToBalancer:
      return `The answer of ${server} to ${who} is lost on the way`;
    case Leg.balancerToClient:
    case Leg.balancerToCdn:
    case Leg.cdnToClient:
      return `The answer to ${who} is lost on the way`;
    case Leg.checkToServer:
      return `A health check of ${server} is lost on the way`;
    case Leg.checkToBalancer:
      return `The answer of ${server} to a health check is lost`;
    case Leg.serverToStore:
      return `A message from ${server} to the session store is lost`;
    default:
      return `A message to ${server} is lost`;
  }
}

/** Steps of messages, and of what is kept of them. */
export const NETWORK_STEPS: StepTable = {
  [TraceKind.hopLost]: ({ b }) => {
    const { leg, server, client } = unpackHop(b);
    return `${lostOn(leg, serverName(server), clientName(client))}.`;
  },
  [TraceKind.cacheAnswer]: ({ b, c }) => CACHE[c as CacheAnswer](clientName(b)),
  [TraceKind.cacheStored]: ({ b }) =>
    b === 0 ? 'The CDN keeps the page.' : `The CDN keeps ${clientName(b - 1)}’s page.`,
  [TraceKind.leaked]: ({ a, b }) => `${clientName(a)} is shown ${clientName(b)}’s page.`,
};
