import { RouteReason } from '../trace/events';
import { firstInTurn, type Policy } from './policy';
import { atPosition } from './sourceHash';

/** As nginx: after this many hashes that all name dead servers, round robin decides. */
const HASHES = 20;

/**
 * Hash of the address modulo all servers, up or down. People whose server is down are hashed anew until they meet
 * one that is up, so nobody else moves.
 */
export const sourceHashFixed: Policy = {
  id: 'source-hash-fixed',
  isHash: true,
  isStubborn: false,
  choose(from) {
    for (let salt = 0; salt < HASHES; salt += 1) {
      const server = atPosition(from, from.hash(salt), (one) => from.isConfigured(one));
      if (server < 0 || from.isUp(server)) return server;
    }
    return firstInTurn(from);
  },
  reason: () => RouteReason.hash,
};
