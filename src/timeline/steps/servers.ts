import { clientName, DeployPhase, serverName, TraceKind } from '../../engine';
import { plural } from '../words';
import type { StepTable } from './describe';

const PHASES: Readonly<Record<DeployPhase, (server: string) => string>> = {
  [DeployPhase.drain]: (server) => `The deploy takes ${server} out of balancing.`,
  [DeployPhase.restart]: (server) => `The deploy ends ${server} and starts the new version.`,
  [DeployPhase.ready]: (server) => `${server} is back with the new version.`,
  [DeployPhase.done]: () => 'The deploy is done.',
};

/** Steps of servers, and of the set of them. */
export const SERVER_STEPS = {
  [TraceKind.memoryFull]: ({ a, b, c }) =>
    `${serverName(a)} keeps ${b} sessions and has no memory left for ${clientName(c)}’s.`,
  [TraceKind.scaled]: ({ a, b, c }) => {
    const does =
      a === b ? `keeps ${plural(b, 'server')}` : `wants ${a} instead of ${plural(b, 'server')}`;
    return `The autoscaler sees ${c} % load and ${does}.`;
  },
  [TraceKind.deployStep]: ({ a, b }) => PHASES[b as DeployPhase](serverName(a)),
} satisfies StepTable;
