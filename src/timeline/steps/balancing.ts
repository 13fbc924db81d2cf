import { clientName, RetryWhy, serverName, TraceKind } from '../../engine';
import type { StepTable } from './describe';

const FAILED: Readonly<Record<RetryWhy, string>> = {
  [RetryWhy.refused]: 'refused the connection',
  [RetryWhy.broken]: 'broke the connection',
  [RetryWhy.noAnswer]: 'did not answer in time',
};

/** What the load balancer does besides choosing. */
export const BALANCING_STEPS = {
  [TraceKind.retried]: ({ a, b, c }, world) => {
    const client = world.attempts.get(a)?.client;
    const whose = client === undefined ? 'a' : `${clientName(client)}’s`;
    const why = `${serverName(b)} ${FAILED[c as RetryWhy]}`;
    return `The load balancer tries ${whose} request again: ${why}.`;
  },
  [TraceKind.weight]: ({ a, b }) => `${serverName(a)} gets ${b} % of a full share of new people.`,
  [TraceKind.addressBound]: ({ a, b }) =>
    b === 0
      ? `The load balancer forgets where address ${a + 1} belongs.`
      : `The load balancer remembers that address ${a + 1} belongs to ${serverName(b - 1)}.`,
} satisfies StepTable;
