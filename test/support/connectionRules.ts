import { ServerCondition } from '../../src/engine';
import type { Rule } from './rule';

/** Conditions in which a server has no process that could hold a connection. */
const GONE: ReadonlySet<number> = new Set([
  ServerCondition.stopped,
  ServerCondition.removed,
  ServerCondition.starting,
]);

/** Somebody has one connection at most, and it ends with whatever is at its other end, or on the way there. */
const connectionsStandOnce: Rule = (records) => {
  const open = new Map<number, number>();
  const conditions = new Map<number, number>();
  let isBalancerGone = false;
  return records.flatMap((one): readonly string[] => {
    switch (one.kind) {
      case 'serverCondition':
        conditions.set(one.server, one.condition);
        return [];
      case 'balancerCondition':
        isBalancerGone = one.condition !== 0;
        return [];
      case 'connectionOpened': {
        const isSecond = open.has(one.client);
        const isDead = isBalancerGone || GONE.has(conditions.get(one.server) as number);
        open.set(one.client, one.server);
        return isSecond || isDead ? [`${one.client}: a connection that cannot be`] : [];
      }
      case 'connectionClosed': {
        const isOpen = open.get(one.client) === one.server;
        open.delete(one.client);
        return isOpen ? [] : [`${one.client}: no such connection to end`];
      }
      case 'clientLeft':
        return open.has(one.client) ? [`${one.client}: leaves with a connection`] : [];
      case 'attemptSent': {
        const dead = [...open.values()].filter((to) => GONE.has(conditions.get(to) as number));
        const count = isBalancerGone ? open.size : dead.length;
        return count > 0 ? [`${one.atUs}: ${count} connections to nobody`] : [];
      }
      default:
        return [];
    }
  });
};

/** A message is taken once, and shown once, or lost once, and never both. */
const messagesEndOnce: Rule = (records) => {
  const underWay = new Map<number, number>();
  const seen = new Set<number>();
  return records.flatMap((one) => {
    if (one.kind === 'messageTaken') {
      const isAgain = seen.has(one.message);
      seen.add(one.message);
      underWay.set(one.message, one.to);
      return isAgain ? [`message ${one.message}: taken twice`] : [];
    }
    if (one.kind !== 'messageShown' && one.kind !== 'messageLost') return [];
    const isOwn = underWay.get(one.message) === one.client;
    underWay.delete(one.message);
    return isOwn ? [] : [`message ${one.message}: ${one.kind}, but not to be`];
  });
};

/** Rules about connections that stay open, and the messages that come over them. */
export const CONNECTION_RULES = { connectionsStandOnce, messagesEndOnce } satisfies Record<
  string,
  Rule
>;
