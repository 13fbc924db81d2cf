import { type ChangeId, clientName, serverName } from '../engine';

const STORE = 'The session store';
const BALANCER = 'The load balancer';

/** What was done, in a few words. `target` is the index of the server, person or zone. */
const HEADLINES: Readonly<Record<ChangeId, (target: number) => string>> = {
  'stop-server': (target) => `${serverName(target)} stopped`,
  'start-server': (target) => `${serverName(target)} is back and empty`,
  'freeze-server': (target) => `${serverName(target)} is frozen`,
  'unfreeze-server': (target) => `${serverName(target)} answers again`,
  'remove-server': (target) => `${serverName(target)} is leaving`,
  'add-server': (target) => `${serverName(target)} is added and empty`,
  'stop-balancer': () => `${BALANCER} stopped`,
  'start-balancer': () => `${BALANCER} is back`,
  'make-store-unreachable': () => `${STORE} is unreachable`,
  'make-store-reachable': () => `${STORE} is reachable again`,
  'wipe-store': () => `${STORE} is wiped`,
  'rotate-keys': () => 'The signing key is changed',
  'log-out-client': (target) => `${clientName(target)} logs out`,
  'ban-client': (target) => `${clientName(target)} is banned`,
  'start-surge': () => 'A surge begins',
  'end-surge': () => 'The surge is over',
  'slow-store': () => `${STORE} is slow`,
  'restore-store-speed': () => `${STORE} is fast again`,
  'freeze-store': () => `${STORE} is frozen`,
  'unfreeze-store': () => `${STORE} answers again`,
  'stop-store': () => `${STORE} stopped`,
  'crash-store-machine': () => `${STORE} lost its machine`,
  'start-store': () => 'The stopped store is starting',
  'drain-server': (target) => `${serverName(target)} gets nobody new`,
  'maintain-server': (target) => `${serverName(target)} is in maintenance`,
  'ready-server': (target) => `${serverName(target)} is ready for people again`,
  'cut-server': (target) => `${serverName(target)} is cut off from the load balancer`,
  'mend-server': (target) => `${serverName(target)} reaches the load balancer again`,
  'cut-server-from-store': (target) => `${serverName(target)} is cut off from the session store`,
  'mend-server-store': (target) => `${serverName(target)} reaches the session store again`,
  'cut-people': () => `${BALANCER} is out of reach`,
  'mend-people': () => `${BALANCER} is within reach again`,
  'start-loss': () => 'Messages are being lost',
  'stop-loss': () => 'Messages arrive again',
  'lose-answers': () => 'Answers of servers are being lost',
  'deliver-answers': () => 'Answers of servers arrive again',
  'stop-zone': (target) => `Zone ${target + 1} is lost`,
  'start-zone': (target) => `Zone ${target + 1} is back, its servers empty`,
  'purge-cdn': () => 'The CDN is purged',
  'stop-cdn': () => 'The CDN stopped',
  'start-cdn': () => 'The CDN is back and empty',
  'slow-server': (target) => `${serverName(target)} is slow`,
  'restore-server-speed': (target) => `${serverName(target)} is as fast as before`,
  deploy: () => 'A new version is deployed, server after server',
};

/** What was done, in a few words: the head of a sentence, and the label of a mark. */
export const headline = (change: ChangeId, target: number): string => HEADLINES[change](target);
