import { ClusterFlag, DeployPhase, ServerCondition } from '../../src/engine';
import type { Rule } from './rule';
import type { Decoded } from './trace';

/** A deploy takes one server after the other, each through its phases in order, and is over when it says so. */
const deploysTakeTurns: Rule = (records) => {
  let last: Decoded<'deployStep'> | undefined;
  let deploying = false;
  return records.flatMap((record) => {
    if (record.kind === 'clusterCondition') {
      deploying = (record.flags & ClusterFlag.deploying) !== 0;
    }
    if (record.kind !== 'deployStep') return [];
    const { server, phase } = record;
    const before = last;
    last = record;
    const wrong = `S${server + 1}: phase ${phase} after ${before?.phase} of ${before?.server}`;
    if (!deploying) return [`${wrong}, and no deploy`];
    const { drain, restart, ready } = DeployPhase;
    const same = before?.server === server;
    if (phase === restart && !(same && before.phase === drain)) return [wrong];
    if (phase === ready && !(same && before.phase === restart)) return [wrong];
    return [];
  });
};

/** A process that starts is ready before it does anything else, unless it is stopped or removed first. */
const processesStart: Rule = (records) => {
  const conditions = new Map<number, number>();
  const { starting, running, stopped, removed } = ServerCondition;
  return records.flatMap((record) => {
    if (record.kind !== 'serverCondition') return [];
    const { server, condition } = record;
    const before = conditions.get(server);
    conditions.set(server, condition);
    if (before !== starting) return [];
    return [starting, running, stopped, removed].includes(condition as 0)
      ? []
      : [`S${server + 1}: ${condition} while it starts`];
  });
};

/** Rules about processes and deploys. */
export const SERVER_RULES = { deploysTakeTurns, processesStart } satisfies Record<string, Rule>;
