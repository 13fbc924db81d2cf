import type { ChangeId } from '../engine';

/** What a change is done to, and so the heading under which it is offered. */
export type Subject =
  | 'server'
  | 'servers'
  | 'person'
  | 'people'
  | 'network'
  | 'balancer'
  | 'store'
  | 'zone'
  | 'cdn';

/** How a change is offered. */
interface Said {
  readonly subject: Subject;
  /** In the menu of the node itself. */
  readonly menu: string;
  /**
   * On its own. `{}` is the name of the server, person or zone; what is in brackets need not be seen
   * under a heading that says it.
   */
  readonly full: string;
  /** Whether it brings its node back. */
  readonly back?: true;
  /** Besides what a press of the node does: offered without another step. */
  readonly primary?: true;
  /** What tells it from the one beside it that sounds alike. */
  readonly hint?: string;
}

type Rest = Pick<Said, 'back' | 'primary' | 'hint'>;

const said = (subject: Subject, menu: string, full = menu, rest: Rest = {}): Said => ({
  subject,
  menu,
  full,
  ...rest,
});
const BACK: Rest = { back: true };
const PRIMARY: Rest = { primary: true };

/** The page's words for every change. */
export const SAID: Record<ChangeId, Said> = {
  'stop-server': said('server', 'Stop', '[Stop ]{}'),
  'start-server': said('server', 'Start', '[Start ]{}', BACK),
  'freeze-server': said('server', 'Freeze', 'Freeze {}'),
  'unfreeze-server': said('server', 'Unfreeze', 'Unfreeze {}'),
  'remove-server': said('server', 'Remove', 'Remove {}'),
  'drain-server': said('server', 'Drain', 'Drain {}'),
  'maintain-server': said('server', 'Put in maintenance', 'Put {} in maintenance'),
  'ready-server': said('server', 'Put back in service', 'Put {} back in service'),
  'cut-server': said('server', 'Disconnect from balancer', 'Disconnect {} from balancer'),
  'mend-server': said('server', 'Reconnect to balancer', 'Reconnect {} to balancer'),
  'cut-server-from-store': said('server', 'Disconnect from store', 'Disconnect {} from store'),
  'mend-server-store': said('server', 'Reconnect to store', 'Reconnect {} to store'),
  'slow-server': said('server', 'Slow down', 'Slow {} down'),
  'restore-server-speed': said('server', 'Back to normal speed', 'Back to normal speed ({})'),
  'add-server': said('servers', 'Add server', 'Add server', PRIMARY),
  'rotate-keys': said('servers', 'Rotate signing key'),
  deploy: said('servers', 'Deploy new version'),
  'stop-balancer': said('balancer', 'Stop', '[Stop load ]balancer'),
  'start-balancer': said('balancer', 'Start', '[Start load ]balancer', BACK),
  'make-store-unreachable': said('store', 'Make unreachable', 'Make [store ]unreachable'),
  'make-store-reachable': said('store', 'Make reachable', 'Make [store ]reachable', BACK),
  'start-store': said('store', 'Start', 'Start[ store]', BACK),
  'wipe-store': said('store', 'Wipe', 'Wipe[ store]', PRIMARY),
  'slow-store': said('store', 'Slow down', 'Slow store down'),
  'restore-store-speed': said('store', 'Back to normal speed', 'Store back to normal speed'),
  'freeze-store': said('store', 'Freeze', 'Freeze store'),
  'unfreeze-store': said('store', 'Unfreeze', 'Unfreeze store'),
  'stop-store': said('store', 'Stop', 'Stop store', {
    hint: 'The process ends: whoever asks it is refused at once',
  }),
  'crash-store-machine': said('store', 'Kill host', 'Kill store host', {
    hint: 'The machine is gone: nothing answers and nothing refuses',
  }),
  'log-out-client': said('person', 'Log out', 'Log out {}'),
  'ban-client': said('person', 'Ban', 'Ban {}'),
  'start-surge': said('people', 'Traffic spike'),
  'end-surge': said('people', 'End the spike'),
  'cut-people': said('people', 'Cut people’s network'),
  'mend-people': said('people', 'Reconnect people’s network'),
  'start-loss': said('network', 'Drop messages', 'Drop messages', {
    hint: 'Messages get lost in either direction',
  }),
  'stop-loss': said('network', 'Stop dropping messages'),
  'lose-answers': said('network', 'Drop server responses', 'Drop server responses', {
    hint: 'Requests arrive and are worked on; only responses get lost',
  }),
  'deliver-answers': said('network', 'Stop dropping responses'),
  'stop-zone': said('zone', 'Stop', 'Stop {}'),
  'start-zone': said('zone', 'Start', 'Start {}'),
  'purge-cdn': said('cdn', 'Purge', 'Purge CDN'),
  'stop-cdn': said('cdn', 'Stop', 'Stop CDN'),
  'start-cdn': said('cdn', 'Start', 'Start CDN', BACK),
};
