import { ClusterFlag, DeployPhase, ServerCondition, ServerFlag } from '../../src/engine';
import type { Rule } from './rule';
import type { Decoded } from './trace';

const ALIVE: readonly number[] = [
  ServerCondition.running,
  ServerCondition.frozen,
  ServerCondition.leaving,
];

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

/** A process is cold from its start on, where that is set, and is not any more once it has worked on enough requests. */
const processesWarmUp: Rule = (records, _, { servers, workload }) => {
  const before = new Map<number, { condition: number; isCold: boolean; worked: number }>();
  return records.flatMap((record) => {
    if (record.kind === 'workStarted') {
      const server = before.get(record.server);
      if (server?.isCold) server.worked += 1;
    }
    if (record.kind !== 'serverCondition') return [];
    const { server, condition, flags } = record;
    const was = before.get(server);
    const isCold = (flags & ServerFlag.cold) !== 0;
    before.set(server, { condition, isCold, worked: was?.isCold && isCold ? was.worked : 0 });
    const isNew = was === undefined ? server >= servers.count : !ALIVE.includes(was.condition);
    const begins = condition === ServerCondition.running && isNew;
    const name = `S${server + 1}`;
    if (begins && isCold !== servers.warmUp > 0) return [`${name}: starts cold: ${isCold}`];
    if (!begins && isCold && !was?.isCold) return [`${name}: gets cold`];
    const isOver = was?.isCold && !isCold && ALIVE.includes(condition);
    // When a call from another service is worked on is in no record.
    if (isOver && workload !== 'booking' && was.worked < servers.warmUp)
      return [`${name}: warm after ${was.worked}`];
    return [];
  });
};

/** Probes fail one after the other, and a process is killed after as many as are set, when its time to end is over. */
const probesAreCounted: Rule = (records, _, { servers }) => {
  const { probes, probeFailures, probeGrace } = servers;
  const failed = new Map<number, Decoded<'probeFailed'>>();
  return records.flatMap((record) => {
    if (record.kind === 'serverCondition' && !ALIVE.includes(record.condition)) {
      const isEnd = record.condition !== ServerCondition.starting;
      if (isEnd) failed.delete(record.server);
    }
    if (record.kind !== 'probeFailed' && record.kind !== 'processKilled') return [];
    const before = failed.get(record.server);
    const name = `S${record.server + 1}`;
    if (probes === 'none') return [`${name}: probed`];
    if (record.kind === 'probeFailed') {
      failed.set(record.server, record);
      const counts = record.streak === 1 || record.streak === (before?.streak ?? 0) + 1;
      return counts && record.streak <= probeFailures ? [] : [`${name}: failure ${record.streak}`];
    }
    const isDue = before?.streak === probeFailures && record.atUs - before.atUs === probeGrace;
    return isDue && record.probes === probeFailures ? [] : [`${name}: killed out of turn`];
  });
};

/** Rules about processes and deploys. */
export const SERVER_RULES = {
  deploysTakeTurns,
  processesStart,
  processesWarmUp,
  probesAreCounted,
} satisfies Record<string, Rule>;
