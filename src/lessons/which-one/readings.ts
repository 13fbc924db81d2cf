import type { ArchitectureId } from '../../engine';
import type { RunView } from '../../state/player';
import { laneOf } from '../../state/readings';
import { doneAt } from '../reading/facts';

/** What the lesson reads off its run. */

/** The server that fails, and the person who is shut out: served by another one. */
export const server = 0;
export const who = 7;

export const bannedAt = (run: RunView): number | null => doneAt(run, 'ban-client', who);
const wipedAt = (run: RunView): number | null => doneAt(run, 'wipe-store');
export const stoppedAt = (run: RunView): number | null => doneAt(run, 'stop-server', server);

export const lostUnder = (run: RunView, choice: ArchitectureId): number =>
  laneOf(run, choice).sessionsLost.total;
/** How often somebody got what was wanted after having been banned. */
export const letInUnder = (run: RunView, choice: ArchitectureId): number =>
  laneOf(run, choice).bans.letIn;

/** The first need: shut out at once. */
export const shutsOut = (run: RunView, choice: ArchitectureId): boolean =>
  bannedAt(run) !== null && letInUnder(run, choice) === 0;
/** The second: a server may fail. */
export const survives = (run: RunView, choice: ArchitectureId): boolean =>
  stoppedAt(run) !== null && lostUnder(run, choice) === 0;

export const doesBoth = (run: RunView, choice: ArchitectureId): boolean =>
  shutsOut(run, choice) && survives(run, choice);

/** A session or a cart was lost, or somebody was let in who should not have been. */
const isHurt = ({ sessionsLost, cartsLost, bans }: RunView['lanes'][number]): boolean =>
  sessionsLost.total + cartsLost.total + bans.letIn > 0;

/** Whether that is so under each architecture that there is a choice between. */
export const isEachHurt = (run: RunView): boolean =>
  stoppedAt(run) !== null &&
  run.lanes.filter(({ architecture }) => architecture !== 'in-memory').every(isHurt);

/** Mean time of an answer, in microseconds. */
export const meanUs = (run: RunView, choice: ArchitectureId): number =>
  laneOf(run, choice).meanLatency * 1e6;

/** Mean bytes in the header of a request that say who asks. */
export const bytesUnder = (run: RunView, choice: ArchitectureId): number =>
  Math.round(laneOf(run, choice).bytesPerRequest);

/** Whether no session was lost before the store was wiped, though a server had been stopped. */
const keepsBeyondServer = (run: RunView, choice: ArchitectureId): boolean =>
  stoppedAt(run) !== null && firstLost(run, choice) >= (wipedAt(run) ?? Infinity);

/** Whether none was lost once the store had been wiped. */
const keepsBeyondStore = (run: RunView, choice: ArchitectureId): boolean => {
  const wiped = wipedAt(run);
  return wiped !== null && (laneOf(run, choice).sessionsLost.lastUs ?? 0) < wiped;
};

/** Whether sessions are found again as long as nothing is broken. */
const findsAgain = (run: RunView, choice: ArchitectureId): boolean =>
  firstLost(run, choice) >= (stoppedAt(run) ?? Infinity);

const firstLost = (run: RunView, choice: ArchitectureId): number =>
  laneOf(run, choice).sessionsLost.firstUs ?? Infinity;

/** Answers that take no longer than this many times the fastest take about as long. */
const ABOUT = 1.1;

/** Whether answers come about as fast as they can: no other machine is asked for them. */
const asksNobody = (run: RunView, choice: ArchitectureId): boolean =>
  meanUs(run, choice) < ABOUT * Math.min(...run.lanes.map(({ meanLatency }) => meanLatency * 1e6));

/** Whether what is kept stays where it is, and does not travel with each request. */
const travelsLight = (run: RunView, choice: ArchitectureId): boolean =>
  bytesUnder(run, choice) < bytesUnder(run, 'jwt');

/** Servers in whose memory there is a session now. */
export const serversWithSessions = ({ system }: RunView): readonly number[] =>
  system.servers.filter(({ copyCount }) => copyCount > 0).map(({ index }) => index);

type Meets = (run: RunView, choice: ArchitectureId) => boolean;

/** What is needed, each the choice of one architecture, as long as the lesson has gone as it does. */
export const MEETS = {
  shutOut: (run, choice) => shutsOut(run, choice) && keepsBeyondServer(run, choice),
  near: (run, choice) =>
    asksNobody(run, choice) && travelsLight(run, choice) && findsAgain(run, choice),
  anywhere: (run, choice) =>
    asksNobody(run, choice) && keepsBeyondServer(run, choice) && keepsBeyondStore(run, choice),
  apart: (run, choice) =>
    travelsLight(run, choice) && keepsBeyondServer(run, choice) && keepsBeyondStore(run, choice),
} as const satisfies Readonly<Record<'shutOut' | 'near' | 'anywhere' | 'apart', Meets>>;

/** Whether an architecture has none of it, though all that is done in the lesson was done. */
export const meetsNothing = (run: RunView, choice: ArchitectureId): boolean =>
  wipedAt(run) !== null && Object.values(MEETS).every((meets) => !meets(run, choice));
