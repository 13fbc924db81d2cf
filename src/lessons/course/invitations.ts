import type { ChangeId } from '../../engine';
import type invitations from '../../messages/en/learning/invitations';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { everybody, isWell, laneOf, wasDone, who } from '../../state/readings';
import { doneAt, isEverybodyLoggedIn, lastAfter } from '../reading/facts';
import { LESSON_NAMES, type LessonName } from './names';

/** A lesson about what has just happened, and the question that it answers. */
export interface Invitation {
  readonly lesson: LessonName;
  readonly ask: Ask;
}

type Ask = MessageOf<typeof invitations>;

/** What is asked where the shown run has shown what the lesson is about; else null. */
type Asking = (run: RunView) => Ask | null;

/** Of every lesson what has to happen for somebody to be asked; null where nothing that one sees leads to it. */
const ASKINGS: Readonly<Record<LessonName, Asking | null>> = {
  'what-state-is': (run) =>
    isUnder(run, 'in-memory') && run.done.length === 0 && hasNothingFailed(run) && hasLogins(run)
      ? { id: 'invitations.what-state-is' }
      : null,
  'sticky-server-fails': (run) => {
    const { people, peopleCount } = laneOf(run).forcedLogins;
    const isIt = isUnder(run, 'sticky') && wereOnlyStopped(run);
    return isIt && areAllSince(run, firstAt(run, 'stop-server')) && peopleCount < everybody(run)
      ? { id: 'invitations.sticky-server-fails', args: { who: who(run, people, peopleCount) } }
      : null;
  },
  'sticky-more-servers': (run) => {
    const addedUs = doneAt(run, 'add-server');
    const [newest] = [...run.system.servers].sort((one, other) => other.index - one.index);
    const isIdle = newest !== undefined && newest.copyCount === 0 && isWell(newest);
    return isUnder(run, 'sticky') && isIdle && isPast(run, addedUs)
      ? { id: 'invitations.sticky-more-servers', args: { server: newest.index } }
      : null;
  },
  'store-any-server': (run) =>
    isUnder(run, 'central-store') && wasSpared(run) ? { id: 'invitations.store-any-server' } : null,
  // That a hop takes time is no event.
  'store-hop': null,
  'store-fails': (run) => {
    const hurtUs = firstAt(run, 'make-store-unreachable', 'wipe-store', 'stop-store');
    const isHit = hitSince(run, 'errors', hurtUs) || hitSince(run, 'sessionsLost', hurtUs);
    const doServersRun =
      run.system.servers.every(isWell) &&
      !wasDone(run, 'stop-server', 'remove-server', 'stop-zone', 'deploy');
    return isUnder(run, 'central-store') && isHit && doServersRun
      ? { id: 'invitations.store-fails' }
      : null;
  },
  'jwt-log-in-once': (run) =>
    isUnder(run, 'jwt') && wasSpared(run) ? { id: 'invitations.jwt-log-in-once' } : null,
  'jwt-limits': (run) => {
    const { stillIn, stillInCount } = laneOf(run).bans;
    return isUnder(run, 'jwt') && stillInCount > 0
      ? { id: 'invitations.jwt-limits', args: { who: who(run, stillIn, stillInCount) } }
      : null;
  },
  'keys-change': (run) => {
    const isIt =
      (isUnder(run, 'jwt') || isUnder(run, 'hybrid')) &&
      run.done.every(({ change }) => change === 'rotate-keys') &&
      hasNothingFailed(run);
    return isIt && areAllSince(run, firstAt(run, 'rotate-keys'))
      ? { id: 'invitations.keys-change' }
      : null;
  },
  retries: (run) => {
    const { people, peopleCount } = laneOf(run).duplicateOrders;
    return peopleCount > 0
      ? { id: 'invitations.retries', args: { who: who(run, people, peopleCount) } }
      : null;
  },
  cdn: ({ system }) => ((system.cdn?.leaks ?? 0) > 0 ? { id: 'invitations.cdn' } : null),
  hybrid: (run) =>
    isUnder(run, 'hybrid') &&
    wasDone(run, 'wipe-store') &&
    isEverybodyLoggedIn(run) &&
    laneOf(run).cartsLost.total > 0 &&
    laneOf(run).sessionsLost.total === 0
      ? { id: 'invitations.hybrid' }
      : null,
  'rolling-deploy': (run) => {
    const { peopleCount } = laneOf(run).forcedLogins;
    const isIt = run.done.every(({ change }) => change === 'deploy') && hasNothingFailed(run);
    // Without stickiness people log in again with no deploy as well.
    return isIt && !isUnder(run, 'in-memory') && areAllSince(run, firstAt(run, 'deploy'))
      ? { id: 'invitations.rolling-deploy', args: { count: peopleCount } }
      : null;
  },
  'login-storm': (run) => {
    const wipedUs = firstAt(run, 'wipe-store');
    const isWipeAlone = run.done.every(({ change }) => change === 'wipe-store');
    const isIt = isWipeAlone && run.system.servers.every(isWell) && areAllSince(run, wipedUs);
    const { firstUs } = laneOf(run).errors;
    return isIt &&
      isUnder(run, 'central-store') &&
      wipedUs !== null &&
      firstUs !== null &&
      firstUs >= wipedUs
      ? { id: 'invitations.login-storm' }
      : null;
  },
  // A question about everything.
  'which-one': null,
};

/** Whether servers were stopped, and at most started again: whatever else is done may log people out as well. */
const wereOnlyStopped = ({ done }: RunView): boolean =>
  done.every(({ change }) => change === 'stop-server' || change === 'start-server');

const hasNothingFailed = (run: RunView): boolean => laneOf(run).errors.total === 0;

const hasLogins = (run: RunView): boolean => laneOf(run).forcedLogins.total > 0;

/** Instant at which one of these was done first; null where none was. */
const firstAt = ({ done }: RunView, ...changes: readonly ChangeId[]): number | null =>
  done.find(({ change }) => changes.includes(change))?.atUs ?? null;

/** Whether people had to log in again, and nobody before an instant. */
const areAllSince = (run: RunView, us: number | null): boolean => {
  const { firstUs } = laneOf(run).forcedLogins;
  return us !== null && firstUs !== null && firstUs >= us;
};

const hitSince = (run: RunView, counter: 'errors' | 'sessionsLost', us: number | null): boolean =>
  lastAfter(run, counter, us) !== false;

/** Seconds after which what was done has shown what comes of it. */
const SHOWN_S = 15;

const isPast = (run: RunView, us: number | null): boolean =>
  us !== null && run.system.timeUs >= us + SHOWN_S * 1e6;

/** Whether a server was stopped, some time ago, and nobody lost a session. */
const wasSpared = (run: RunView): boolean =>
  run.system.servers.some(({ index }) => isPast(run, doneAt(run, 'stop-server', index))) &&
  laneOf(run).sessionsLost.total === 0;

const isUnder = ({ system }: RunView, architecture: RunView['system']['architecture']): boolean =>
  system.architecture === architecture;

/** The first lesson on the path that is about what the run has shown, of those that nobody was asked about yet. */
export function invitationFor(run: RunView, settled: ReadonlySet<LessonName>): Invitation | null {
  for (const lesson of LESSON_NAMES) {
    const ask = settled.has(lesson) ? null : (ASKINGS[lesson]?.(run) ?? null);
    if (ask !== null) return { lesson, ask };
  }
  return null;
}
