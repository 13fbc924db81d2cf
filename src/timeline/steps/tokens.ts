import {
  clientName,
  LookupResult,
  PlaceKind,
  RevocationKind,
  SizeLimit,
  serverName,
  TraceKind,
  type TraceRecord,
  unpackKeys,
  unpackPlace,
} from '../../engine';
import type { StepTable } from './describe';

const WHO: Readonly<Record<SizeLimit, string>> = {
  [SizeLimit.browser]: 'The browser ignores a cookie',
  [SizeLimit.balancer]: 'The load balancer turns headers away',
  [SizeLimit.server]: 'A server turns headers away',
  [SizeLimit.answer]: 'The load balancer has no room for the cookie of an answer',
};

/** Steps about tokens, keys, sessions that end on purpose, and sizes. */
export const TOKEN_STEPS = {
  [TraceKind.keyChanged]: ({ a, b, c }) => {
    const { signs, newest } = unpackKeys(b);
    const also = newest > signs ? `, and accepts key ${newest} too` : '';
    const still = c < signs ? `, and still accepts key ${c}` : '';
    return `${serverName(a)} signs with key ${signs}${also}${still}.`;
  },
  [TraceKind.revoked]: ({ a, c }) =>
    c === RevocationKind.ban
      ? `${clientName(a)}’s session is revoked.`
      : `${clientName(a)} asks the shop to end the session.`,
  [TraceKind.acceptedAfterRevocation]: ({ a, c }) =>
    `${clientName(a)} is still served ${(c / 1e6).toFixed(1)} s after the session was revoked.`,
  [TraceKind.tokenRefreshed]: ({ a }) => `${clientName(a)} has a new token, without a password.`,
  [TraceKind.tooLarge]: ({ b, c }) => `${WHO[b as SizeLimit]}: ${c} bytes are too many.`,
} satisfies StepTable;

/** What a server says of a token that it does not take; undefined where others have the words. */
export function tokenVerdict({ b, c }: TraceRecord, server: string, what: string) {
  if (unpackPlace(b).kind !== PlaceKind.pocket) return undefined;
  if (c === LookupResult.rejected) return `${server} rejects ${what}: its key or its date.`;
  if (c === LookupResult.revoked) return `${server} finds ${what} on the denylist.`;
  return undefined;
}
