import type { Challenge } from './challenge';
import { ban } from './goals/ban';
import { deploy } from './goals/deploy';
import { half } from './goals/half';
import { newKey } from './goals/newKey';
import { oneCharge } from './goals/oneCharge';
import { privatePage } from './goals/privatePage';
import { scaleOut } from './goals/scaleOut';
import { serverLoss } from './goals/serverLoss';
import { storeCrash } from './goals/storeCrash';
import { twice } from './goals/twice';
import type { ChallengeName } from './names';

/** All challenges. */
export const CHALLENGES: Readonly<Record<ChallengeName, Challenge>> = {
  deploy,
  'store-crash': storeCrash,
  ban,
  half,
  twice,
  'one-charge': oneCharge,
  'new-key': newKey,
  'scale-out': scaleOut,
  'server-loss': serverLoss,
  'private-page': privatePage,
};
