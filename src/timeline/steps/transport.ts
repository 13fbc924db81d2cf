import { clientName, serverName, TraceKind, unpackHop } from '../../engine';
import type { StepTable } from './describe';
import { MESSAGES } from './legs';

/** Steps of messages that were lost, and are sent again or given up. */
export const TRANSPORT_STEPS = {
  [TraceKind.sentAgain]: ({ b }) => {
    const { leg, server, client } = unpackHop(b);
    return `${MESSAGES[leg].sent(serverName(server), clientName(client))} is sent again.`;
  },
  [TraceKind.connectionDied]: ({ b }) => {
    const { leg, server, client } = unpackHop(b);
    return `The connection ${MESSAGES[leg].between(serverName(server), clientName(client))} is given up.`;
  },
} satisfies StepTable;
