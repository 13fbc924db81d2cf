import { type ChangeId, clientName, serverName } from '../engine';

const STORE = 'The session store';
const BALANCER = 'The load balancer';

/** What was done, in a few words. `target` is the index of the server, person or zone. */
const HEADLINES: Readonly<Record<ChangeId, (target: number) => string>> = {
  'stop-server': (target) => `${serverName(target)} stopped`,
  'start-server': (target) => `${serverName(target)} started, its memory empty`,
  'freeze-server': (target) => `${serverName(target)} froze`,
  'unfreeze-server': (target) => `${serverName(target)} was unfrozen`,
  'remove-server': (target) => `${serverName(target)} was told to leave`,
  'add-server': (target) => `${serverName(target)} was added, with no sessions`,
  'stop-balancer': () => `${BALANCER} stopped`,
  'start-balancer': () => `${BALANCER} started`,
  'make-store-unreachable': () => `${STORE} became unreachable`,
  'make-store-reachable': () => `${STORE} became reachable again`,
  'wipe-store': () => `${STORE} was wiped`,
  'rotate-keys': () => 'The signing key was rotated',
  'log-out-client': (target) => `${clientName(target)} decided to log out`,
  'ban-client': (target) => `${clientName(target)} was banned`,
  'start-surge': () => 'A traffic spike began',
  'end-surge': () => 'The traffic spike ended',
  'slow-store': () => `${STORE} slowed down`,
  'restore-store-speed': () => `${STORE} went back to normal speed`,
  'freeze-store': () => `${STORE} froze`,
  'unfreeze-store': () => `${STORE} was unfrozen`,
  'stop-store': () => `${STORE} stopped`,
  'crash-store-machine': () => `The host of the session store was killed`,
  'start-store': () => 'The stopped session store was started',
  'drain-server': (target) => `${serverName(target)} began to drain`,
  'maintain-server': (target) => `${serverName(target)} was put in maintenance`,
  'ready-server': (target) => `${serverName(target)} was put back in service`,
  'cut-server': (target) => `${serverName(target)} was disconnected from the balancer`,
  'mend-server': (target) => `${serverName(target)} was reconnected to the balancer`,
  'cut-server-from-store': (target) => `${serverName(target)} was disconnected from the store`,
  'mend-server-store': (target) => `${serverName(target)} was reconnected to the store`,
  'cut-people': () => 'The people’s network was cut',
  'mend-people': () => 'The people’s network was reconnected',
  'start-loss': () => 'Messages began to be dropped',
  'stop-loss': () => 'Messages stopped being dropped',
  'lose-answers': () => 'Server responses began to be dropped',
  'deliver-answers': () => 'Server responses stopped being dropped',
  'stop-zone': (target) => `Zone ${target + 1} went down`,
  'start-zone': (target) => `Zone ${target + 1} came back, its servers empty`,
  'purge-cdn': () => 'The CDN was purged',
  'stop-cdn': () => 'The CDN stopped',
  'start-cdn': () => 'The CDN started, its cache empty',
  'slow-server': (target) => `${serverName(target)} slowed down`,
  'restore-server-speed': (target) => `${serverName(target)} went back to normal speed`,
  deploy: () => 'A rolling deploy began',
};

/** What was done, in a few words: the head of a sentence, and the label of a mark. */
export const headline = (change: ChangeId, target: number): string => HEADLINES[change](target);
