import { CacheAnswer, clientName, serverName, TraceKind, unpackHop } from '../../engine';
import type { StepTable } from './describe';
import { MESSAGES } from './legs';

const CACHE: Readonly<Record<CacheAnswer, (who: string) => string>> = {
  [CacheAnswer.hit]: (who) => `The CDN answers ${who} from its cache.`,
  [CacheAnswer.miss]: (who) => `The CDN does not have the page for ${who}: it fetches it.`,
  [CacheAnswer.pass]: (who) => `The CDN passes ${who}’s request on.`,
  [CacheAnswer.collapsed]: (who) => `${who} waits at the CDN: the page is being fetched already.`,
  [CacheAnswer.stale]: (who) => `The CDN answers ${who} with an old page: there is nothing newer.`,
};

/** Steps of messages, and of what is kept of them. */
export const NETWORK_STEPS = {
  [TraceKind.hopLost]: ({ b }) => {
    const { leg, server, client } = unpackHop(b);
    return `${MESSAGES[leg].lost(serverName(server), clientName(client))}.`;
  },
  [TraceKind.cacheAnswer]: ({ b, c }) => CACHE[c as CacheAnswer](clientName(b)),
  [TraceKind.cacheStored]: ({ b }) =>
    b === 0 ? 'The CDN keeps the page.' : `The CDN keeps ${clientName(b - 1)}’s page.`,
  [TraceKind.leaked]: ({ a, b }) => `${clientName(a)} is shown ${clientName(b)}’s page.`,
} satisfies StepTable;
