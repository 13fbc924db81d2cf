import type { Law } from '../law';
import { BUSY_TIME } from './busyTime';
import { DETECTION, REVOCATION } from './failures';
import { REMAPPING } from './hashing';
import { RATE_LIMIT } from './limits';
import { CLOSED, JACKSON } from './networks';
import { ERLANG_B, LOSS, MD1, MG1, MM1, MMC, POOLING, ROUND_ROBIN } from './openQueues';
import { AMPLIFICATION, BACKOFF, DUPLICATES } from './retrying';
import { SERVICE_CHAIN } from './services';
import { GROWTH_OF_SHARE, SURVIVAL } from './sessions';

/** All laws that the engine is held to. A new one is one object, and one line here. */
export const LAWS: readonly Law[] = [
  MM1,
  MMC,
  MD1,
  MG1,
  LOSS,
  ERLANG_B,
  ROUND_ROBIN,
  POOLING,
  JACKSON,
  CLOSED,
  BUSY_TIME,
  REMAPPING,
  SURVIVAL,
  GROWTH_OF_SHARE,
  BACKOFF,
  DUPLICATES,
  AMPLIFICATION,
  DETECTION,
  REVOCATION,
  RATE_LIMIT,
  SERVICE_CHAIN,
];
