import { TraceKind, unpackHop } from '../../engine';
import type { StepTable } from './describe';
import { MESSAGES } from './legs';

/** Steps of messages that were lost, and are sent again or given up. */
export const TRANSPORT_STEPS = {
  [TraceKind.sentAgain]: ({ b }) => {
    const { leg, server, client } = unpackHop(b);
    return { id: MESSAGES[leg].again, args: { server, person: client } };
  },
  [TraceKind.connectionDied]: ({ b }) => {
    const { leg, server, client } = unpackHop(b);
    return { id: MESSAGES[leg].died, args: { server, person: client } };
  },
} satisfies StepTable;
