import { DeployPhase, TraceKind } from '../../engine';
import type { StepTable } from './describe';

const PHASES = {
  [DeployPhase.drain]: 'steps.deployDrains',
  [DeployPhase.restart]: 'steps.deployRestarts',
  [DeployPhase.ready]: 'steps.deployBrings',
} as const;

/** Steps of servers, and of the set of them. */
export const SERVER_STEPS = {
  [TraceKind.memoryFull]: ({ a, b, c }) => ({
    id: 'steps.memoryFull',
    args: { server: a, count: b, person: c },
  }),
  [TraceKind.probeFailed]: ({ a, b }) => ({
    id: 'steps.probeFailed',
    args: { server: a, count: b },
  }),
  [TraceKind.processKilled]: ({ a }) => ({ id: 'steps.processKilled', args: { server: a } }),
  [TraceKind.scaled]: ({ a, b, c }) =>
    a === b
      ? { id: 'steps.scalerKeeps', args: { load: c, count: b } }
      : { id: 'steps.scalerWants', args: { load: c, wanted: a, count: b } },
  [TraceKind.deployStep]: ({ a, b }) => {
    const phase = b as DeployPhase;
    return phase === DeployPhase.done
      ? { id: 'steps.deployDone' }
      : { id: PHASES[phase], args: { server: a } };
  },
} satisfies StepTable;
