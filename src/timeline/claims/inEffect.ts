import {
  BalancerCondition,
  CdnCondition,
  type ChangeId,
  ClusterFlag,
  NetworkFlag,
  ServerCondition,
  ServerFlag,
  StoreCondition,
  StoreFlag,
} from '../../engine';
import type { SystemFold } from '../systemFold';

type InEffect = (system: SystemFold, target: number) => boolean;

const serverIs =
  (...conditions: readonly ServerCondition[]): InEffect =>
  ({ servers }, target) =>
    conditions.includes(servers.at(target).condition);
const serverHas =
  (flag: ServerFlag, on = true): InEffect =>
  ({ servers }, target) =>
    ((servers.at(target).flags & flag) !== 0) === on;
const storeIs =
  (condition: StoreCondition): InEffect =>
  ({ store }) =>
    store.condition === condition;
const storeHas =
  (flag: StoreFlag): InEffect =>
  ({ store }) =>
    (store.flags & flag) !== 0;
const linksHave =
  (flag: NetworkFlag): InEffect =>
  ({ environment }) =>
    (environment.networkFlags & flag) !== 0;
const clusterHas =
  (flag: ClusterFlag): InEffect =>
  ({ environment }) =>
    (environment.clusterFlags & flag) !== 0;

/** Whether what a change brought about still stands; null where it was over in an instant. */
export const IN_EFFECT: Readonly<Record<ChangeId, InEffect | null>> = {
  'stop-server': serverIs(ServerCondition.stopped),
  'start-server': null,
  'freeze-server': serverIs(ServerCondition.frozen),
  'unfreeze-server': null,
  'remove-server': serverIs(ServerCondition.leaving, ServerCondition.removed),
  'add-server': null,
  'stop-balancer': ({ balancer }) => balancer === BalancerCondition.stopped,
  'start-balancer': null,
  'make-store-unreachable': storeIs(StoreCondition.unreachable),
  'make-store-reachable': null,
  'wipe-store': null,
  'rotate-keys': clusterHas(ClusterFlag.rotatingKeys),
  'log-out-client': null,
  'ban-client': ({ people }, target) => people.isBanned(target),
  'start-surge': clusterHas(ClusterFlag.surge),
  'end-surge': null,
  'slow-store': storeHas(StoreFlag.slow),
  'restore-store-speed': null,
  'freeze-store': storeIs(StoreCondition.frozen),
  'unfreeze-store': null,
  'stop-store': storeIs(StoreCondition.stopped),
  'crash-store-machine': storeHas(StoreFlag.machineLost),
  'start-store': null,
  'drain-server': serverHas(ServerFlag.draining),
  'maintain-server': serverHas(ServerFlag.maintenance),
  'ready-server': null,
  'cut-server': serverHas(ServerFlag.cutFromBalancer),
  'mend-server': serverHas(ServerFlag.cutFromBalancer, false),
  'cut-server-from-store': serverHas(ServerFlag.cutFromStore),
  'mend-server-store': serverHas(ServerFlag.cutFromStore, false),
  'slow-server': serverHas(ServerFlag.slow),
  'restore-server-speed': null,
  'cut-people': linksHave(NetworkFlag.peopleCut),
  'mend-people': null,
  'start-loss': linksHave(NetworkFlag.losing),
  'stop-loss': null,
  'lose-answers': linksHave(NetworkFlag.losingAnswers),
  'deliver-answers': null,
  'stop-zone': ({ environment }, target) => environment.zonesDown[target] === true,
  'start-zone': null,
  'stop-cdn': ({ environment }) => environment.cdn === CdnCondition.stopped,
  'start-cdn': null,
  'purge-cdn': null,
  deploy: clusterHas(ClusterFlag.deploying),
  'tamper-token': ({ people }, target) => people.isTampered(target),
};
