import type { RequestFacts } from './architecture';
import {
  goAnonymous,
  type Part,
  type Plan,
  plan,
  readCopy,
  readReplica,
  type Step,
  signToken,
  touchStore,
  verifyToken,
  writeCopy,
} from './steps';
import type { StoreManners } from './storeManners';

/** One plan for each way of doing without the store. */
type ByFallback = Readonly<Record<StoreManners['fallback'], Plan>>;

/** The same steps, and what has to be kept beside the store so that there is something to fall back on. */
export const kept = (part: Part, signs: boolean, ...steps: Step[]): ByFallback => {
  const alone = plan(...steps);
  return {
    none: alone,
    replica: alone,
    anonymous: alone,
    'log-out': alone,
    'local-copy': plan(...steps, writeCopy(part)),
    'signed-cookie': signs ? plan(...steps, signToken('session')) : alone,
  };
};

/** What a request that changed nothing leads to: the store is told that the session was used, or gets it back, or neither. */
export const unchanged = (
  part: Part,
  saved: ByFallback,
): Readonly<Record<StoreManners['savePolicy'], ByFallback>> => ({
  touch: kept(part, false, touchStore(part)),
  'always-write': saved,
  'no-touch': kept(part, false),
});

/** Where a part of the session is read while the store does not answer. */
const standIns = (part: Part): Readonly<Partial<ByFallback>> => ({
  replica: plan(readReplica(part)),
  'local-copy': plan(readCopy(part)),
  'signed-cookie': plan(verifyToken(part)),
});
const STAND_INS = { session: standIns('session'), cart: standIns('cart') };
const ANONYMOUS = plan(goAnonymous);

/** What stands in for the store in this request, if anything does. */
export function standIn({ store, needsCart }: RequestFacts, part: 'session' | 'cart'): Plan | null {
  if (part === 'session' && store.fallback === 'anonymous') return needsCart ? null : ANONYMOUS;
  return STAND_INS[part][store.fallback] ?? null;
}
