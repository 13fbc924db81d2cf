import { ConnectionEnd, MessageEnd, TraceKind } from '../../engine';
import type { StepTable } from './describe';

/** Why a connection has ended, as messages tell it apart. */
const ENDS = {
  [ConnectionEnd.closed]: 'steps.connection.closed',
  [ConnectionEnd.replaced]: 'steps.connection.replaced',
  [ConnectionEnd.serverEnded]: 'steps.connection.serverEnded',
  [ConnectionEnd.balancerEnded]: 'steps.connection.balancerEnded',
  [ConnectionEnd.givenUp]: 'steps.connection.givenUp',
} as const satisfies Record<ConnectionEnd, string>;

/** Why a message is lost. */
const LOSSES = {
  [MessageEnd.keptNowhere]: 'steps.message.keptNowhere',
  [MessageEnd.onTheWay]: 'steps.message.onTheWay',
  [MessageEnd.placeLost]: 'steps.message.placeLost',
} as const satisfies Record<MessageEnd, string>;

/** Sentences about connections that stay open, and the messages that come over them. */
export const CONNECTION_STEPS = {
  [TraceKind.connectionOpened]: ({ a, b }) => ({
    id: 'steps.connection.opened',
    args: { person: a, server: b },
  }),
  [TraceKind.connectionClosed]: ({ a, b, c }) => ({
    id: ENDS[c as ConnectionEnd],
    args: { person: a, server: b },
  }),
  [TraceKind.messageTaken]: ({ a, c }) => ({
    id: 'steps.message.taken',
    args: { person: a, other: c },
  }),
  [TraceKind.messageShown]: ({ a }) => ({ id: 'steps.message.shown', args: { person: a } }),
  [TraceKind.messageLost]: ({ a, c }) => ({
    id: LOSSES[c as MessageEnd],
    args: { person: a },
  }),
} satisfies StepTable;
