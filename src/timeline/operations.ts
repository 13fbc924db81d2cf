import { DeployPhase, serverName, TraceKind, type TraceRecord } from '../engine';
import type { Flag } from './chronicle';
import type { Saying } from './sentences';
import { digits, plural } from './words';

/** Something the machinery does by itself, told at once. */
interface Told {
  readonly saying: Saying;
  readonly flag: Flag | null;
}

const status = (text: string, detail = ''): Told => ({
  saying: { category: 'status', tone: 'plain', text, detail },
  flag: null,
});

const OPERATIONS: Readonly<Partial<Record<TraceKind, (record: TraceRecord) => Told | null>>> = {
  [TraceKind.failover]: ({ a, b }) => ({
    saying: {
      category: b > 0 ? 'loss' : 'recovery',
      tone: b > 0 ? 'fail' : 'ok',
      text: `The replica took over with ${plural(a, 'entry').replace('entrys', 'entries')}.`,
      detail: b > 0 ? `It did not have ${digits(b)} of them yet.` : 'It had everything.',
    },
    flag: { kind: 'detection', label: 'The replica took over' },
  }),
  [TraceKind.deployStep]: ({ a, b, c }) => {
    const server = serverName(a);
    if (b === DeployPhase.drain) {
      return status(`Deploy: ${server} is taken out.`, c > 0 ? `${c} to go after it.` : '');
    }
    if (b === DeployPhase.restart) return status(`Deploy: ${server} restarts with empty memory.`);
    if (b === DeployPhase.ready) return status(`Deploy: ${server} is back.`);
    return {
      ...status('The deploy is done.'),
      flag: { kind: 'change', label: 'The deploy is done' },
    };
  },
  [TraceKind.scaled]: ({ a, b, c }) => {
    if (a === b) return null;
    const text = `The autoscaler wants ${plural(a, 'server')}: ${c} % of the workers are busy.`;
    return {
      saying: { category: 'change', tone: 'plain', text, detail: `There are ${b} now.` },
      flag: { kind: 'change', label: `Autoscaler: ${b} to ${plural(a, 'server')}` },
    };
  },
  [TraceKind.keyChanged]: ({ a, b, c }) =>
    b === c
      ? status(`${serverName(a)} accepts only the new key now.`)
      : status(`${serverName(a)} knows the new key, and still the old one.`),
};

/** What is told of a record of the machinery, or null for nothing. */
export const operationTold = (record: TraceRecord): Told | null =>
  OPERATIONS[record.kind]?.(record) ?? null;
