import { LookupResult, RevocationKind, SizeLimit, TraceKind, unpackKeys } from '../../engine';
import type { Told } from '../../messages/told';
import type { StepTable } from './describe';

/** Steps about tokens, keys, sessions that end on purpose, and sizes. */
export const TOKEN_STEPS = {
  [TraceKind.keyChanged]: ({ a, b, c }) => {
    const { signs, newest } = unpackKeys(b);
    const accepts = { acceptsNewer: newest > signs, newest, acceptsOlder: c < signs, oldest: c };
    return { id: 'steps.keys', args: { server: a, signs, ...accepts } };
  },
  [TraceKind.revoked]: ({ a, c }) => ({
    id: c === RevocationKind.ban ? 'steps.revoked' : 'steps.logsOut',
    args: { person: a },
  }),
  [TraceKind.acceptedAfterRevocation]: ({ timeUs, a, c }) => ({
    id: 'steps.stillServed',
    args: { person: a, span: { fromUs: timeUs - c, untilUs: timeUs } },
  }),
  [TraceKind.tokenRefreshed]: ({ a }) => ({ id: 'steps.tokenRefreshed', args: { person: a } }),
  [TraceKind.tooLarge]: ({ b, c }) => tooLarge(b as SizeLimit, c),
} satisfies StepTable;

/** Whose limit it is decides what comes of it. */
function tooLarge(limit: SizeLimit, bytes: number): Told {
  switch (limit) {
    case SizeLimit.browser:
      return { id: 'steps.cookieIgnored', args: { bytes } };
    case SizeLimit.balancer:
      return { id: 'steps.headersTurnedAway', args: { by: { id: 'who.balancer' }, bytes } };
    case SizeLimit.server:
      return { id: 'steps.headersTurnedAway', args: { by: { id: 'who.aServer' }, bytes } };
    case SizeLimit.answer:
      return { id: 'steps.answerTooLarge', args: { bytes } };
  }
}

/** What a server says of a token. */
export const TOKEN_VERDICTS = {
  [LookupResult.found]: 'steps.tokenValid',
  [LookupResult.missing]: 'steps.tokenMissing',
  [LookupResult.expired]: 'steps.tokenExpired',
  [LookupResult.failed]: 'steps.tokenMissing',
  [LookupResult.rejected]: 'steps.tokenRejected',
  [LookupResult.revoked]: 'steps.tokenDenied',
  [LookupResult.altered]: 'steps.tokenAltered',
} as const satisfies Record<LookupResult, string>;
