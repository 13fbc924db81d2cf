import { assert } from '../kernel/assert';
import { startBalancerAgain, stopBalancer } from './balancerCrash';
import { startWholeCdn, stopWholeCdn } from './cdnOutage';
import { purgeCdn } from './cdnPurge';
import type { Change } from './change';
import type { ChangeId } from './changeIds';
import { drain, maintain, ready } from './draining';
import { rotate } from './keyRotation';
import { deliverAnswers, loseAnswers } from './network/answerLoss';
import { startLoss, stopLoss } from './network/messageLoss';
import { cutPeople, mendPeople } from './network/peopleCut';
import { cutServer, mendServer } from './network/serverCut';
import { cutServerFromStore, mendServerStore } from './network/storeCut';
import { banClient, logOutClient } from './revocation';
import { deploy } from './rollingDeploy';
import { add, remove } from './scaling';
import { startServerAgain, stopServer } from './serverCrash';
import { freeze, unfreeze } from './serverFreeze';
import { restoreSpeed, slow } from './serverSlow';
import { loseStoreMachine, startStoreAgain, stopStore } from './storeCrash';
import { freezeTheStore, unfreezeTheStore } from './storeFreeze';
import { makeReachable, makeUnreachable } from './storeOutage';
import { restoreStoreSpeed, slowStore } from './storeSlow';
import { wipe } from './storeWipe';
import { endSurge, startSurge } from './surge';
import { tamperToken } from './tampering';
import type { Subject } from './target';
import { startWholeZone, stopWholeZone } from './zoneLoss';

export type { Change } from './change';

/** All changes. A new one is one file, one line here and its id at the end of `CHANGE_IDS`. */
export const CHANGES: readonly Change[] = [
  stopServer,
  startServerAgain,
  freeze,
  unfreeze,
  remove,
  add,
  stopBalancer,
  startBalancerAgain,
  makeUnreachable,
  makeReachable,
  wipe,
  rotate,
  logOutClient,
  banClient,
  startSurge,
  endSurge,
  slowStore,
  restoreStoreSpeed,
  freezeTheStore,
  unfreezeTheStore,
  stopStore,
  loseStoreMachine,
  startStoreAgain,
  drain,
  maintain,
  ready,
  cutServer,
  mendServer,
  cutServerFromStore,
  mendServerStore,
  cutPeople,
  mendPeople,
  startLoss,
  stopLoss,
  loseAnswers,
  deliverAnswers,
  stopWholeZone,
  startWholeZone,
  purgeCdn,
  stopWholeCdn,
  startWholeCdn,
  slow,
  restoreSpeed,
  deploy,
  tamperToken,
];

/** Number of a change in trace records: the registry is in the order of `CHANGE_IDS`. */
export const changeNumber = (id: ChangeId): number => CHANGES.findIndex((one) => one.id === id);

/** The change called `id`. */
export function change(id: ChangeId): Change {
  const found = CHANGES[changeNumber(id)];
  assert(found !== undefined, `no change "${id}"`);
  return found;
}

/** What can be done now to a node in this condition (`ServerCondition` and so on) with these flags, in the order of the registry. */
export const changesFor = (
  subject: Subject,
  condition: number,
  flags: number,
): readonly ChangeId[] =>
  CHANGES.filter((one) => one.subject === subject && one.applies(condition, flags)).map(
    (one) => one.id,
  );
