import type { ChangeId } from '../../engine';
import type { Told } from '../../messages/told';

type Headlines = Readonly<Record<ChangeId, (target: number) => Told>>;

/** What was done, in a few words. `target` is the index of the server, person or zone. */
const HEADLINES: Headlines = {
  'stop-server': (server) => ({ id: 'changed.stop-server', args: { server } }),
  'start-server': (server) => ({ id: 'changed.start-server', args: { server } }),
  'freeze-server': (server) => ({ id: 'changed.freeze-server', args: { server } }),
  'unfreeze-server': (server) => ({ id: 'changed.unfreeze-server', args: { server } }),
  'remove-server': (server) => ({ id: 'changed.remove-server', args: { server } }),
  'add-server': (server) => ({ id: 'changed.add-server', args: { server } }),
  'stop-balancer': () => ({ id: 'changed.stop-balancer' }),
  'start-balancer': () => ({ id: 'changed.start-balancer' }),
  'make-store-unreachable': () => ({ id: 'changed.make-store-unreachable' }),
  'make-store-reachable': () => ({ id: 'changed.make-store-reachable' }),
  'wipe-store': () => ({ id: 'changed.wipe-store' }),
  'rotate-keys': () => ({ id: 'changed.rotate-keys' }),
  'log-out-client': (person) => ({ id: 'changed.log-out-client', args: { person } }),
  'ban-client': (person) => ({ id: 'changed.ban-client', args: { person } }),
  'start-surge': () => ({ id: 'changed.start-surge' }),
  'end-surge': () => ({ id: 'changed.end-surge' }),
  'slow-store': () => ({ id: 'changed.slow-store' }),
  'restore-store-speed': () => ({ id: 'changed.restore-store-speed' }),
  'freeze-store': () => ({ id: 'changed.freeze-store' }),
  'unfreeze-store': () => ({ id: 'changed.unfreeze-store' }),
  'stop-store': () => ({ id: 'changed.stop-store' }),
  'crash-store-machine': () => ({ id: 'changed.crash-store-machine' }),
  'start-store': () => ({ id: 'changed.start-store' }),
  'drain-server': (server) => ({ id: 'changed.drain-server', args: { server } }),
  'maintain-server': (server) => ({ id: 'changed.maintain-server', args: { server } }),
  'ready-server': (server) => ({ id: 'changed.ready-server', args: { server } }),
  'cut-server': (server) => ({ id: 'changed.cut-server', args: { server } }),
  'mend-server': (server) => ({ id: 'changed.mend-server', args: { server } }),
  'cut-server-from-store': (server) => ({ id: 'changed.cut-server-from-store', args: { server } }),
  'mend-server-store': (server) => ({ id: 'changed.mend-server-store', args: { server } }),
  'cut-people': () => ({ id: 'changed.cut-people' }),
  'mend-people': () => ({ id: 'changed.mend-people' }),
  'start-loss': () => ({ id: 'changed.start-loss' }),
  'stop-loss': () => ({ id: 'changed.stop-loss' }),
  'lose-answers': () => ({ id: 'changed.lose-answers' }),
  'deliver-answers': () => ({ id: 'changed.deliver-answers' }),
  'stop-zone': (zone) => ({ id: 'changed.stop-zone', args: { zone: zone + 1 } }),
  'start-zone': (zone) => ({ id: 'changed.start-zone', args: { zone: zone + 1 } }),
  'purge-cdn': () => ({ id: 'changed.purge-cdn' }),
  'stop-cdn': () => ({ id: 'changed.stop-cdn' }),
  'start-cdn': () => ({ id: 'changed.start-cdn' }),
  'slow-server': (server) => ({ id: 'changed.slow-server', args: { server } }),
  'restore-server-speed': (server) => ({ id: 'changed.restore-server-speed', args: { server } }),
  deploy: () => ({ id: 'changed.deploy' }),
  'tamper-token': (person) => ({ id: 'changed.tamper-token', args: { person } }),
};

/** Where what starts has nothing in it, it is said with that. */
const WITH_STATE: Partial<Headlines> = {
  'start-server': (server) => ({ id: 'changed.start-server.empty', args: { server } }),
  'add-server': (server) => ({ id: 'changed.add-server.empty', args: { server } }),
  'start-zone': (zone) => ({ id: 'changed.start-zone.empty', args: { zone: zone + 1 } }),
  'start-cdn': () => ({ id: 'changed.start-cdn.empty' }),
};

/** What was done, in a few words: the head of a sentence, and the label of a mark. */
export const headline = (change: ChangeId, target: number): Told =>
  (WITH_STATE[change] ?? HEADLINES[change])(target);

/** The same when it is long done: only what it was. */
export const shortHeadline = (change: ChangeId, target: number): Told => HEADLINES[change](target);
