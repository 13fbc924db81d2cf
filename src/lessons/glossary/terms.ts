import type { LessonName } from '../course/names';

/** Every term that can be opened, and the lesson in which it is seen to happen. */
export const TERMS = {
  state: 'what-state-is',
  session: 'what-state-is',
  loadBalancer: 'what-state-is',
  stickySession: 'sticky-server-fails',
  healthCheck: 'sticky-server-fails',
  affinityCookie: 'sticky-more-servers',
  sourceHash: 'sticky-more-servers',
  consistentHash: 'sticky-more-servers',
  centralStore: 'store-any-server',
  inFlight: 'store-any-server',
  hop: 'store-hop',
  latency: 'store-hop',
  replica: 'store-fails',
  failover: 'store-fails',
  fallback: 'store-fails',
  blastRadius: 'store-fails',
  token: 'jwt-log-in-once',
  stateless: 'jwt-log-in-once',
  signature: 'jwt-limits',
  claim: 'jwt-limits',
  expiry: 'jwt-limits',
  revocation: 'jwt-limits',
  denylist: 'jwt-limits',
  signingKey: 'keys-change',
  retry: 'retries',
  idempotent: 'retries',
  idempotencyKey: 'retries',
  cdn: 'cdn',
  rollingDeploy: 'rolling-deploy',
  draining: 'rolling-deploy',
  queue: 'login-storm',
} as const satisfies Readonly<Record<string, LessonName>>;
export type TermId = keyof typeof TERMS;

export const TERM_IDS = Object.keys(TERMS) as readonly TermId[];
