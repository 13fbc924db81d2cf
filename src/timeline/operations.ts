import { DeployPhase, serverName, TraceKind, type TraceRecord, unpackKeys } from '../engine';
import type { Flag } from './chronicle';
import { type Claim, say } from './claims/claim';
import { listOf } from './peopleWords';
import type { Saying } from './saying';
import { duration, plural } from './words';
import type { WorldFold } from './worldFold';

/** More servers than this are a number. */
const NAMED_MAX = 5;

/** Something the machinery does by itself, told at once. */
interface Told {
  readonly saying: Saying;
  readonly flag: Flag | null;
}

const status = (text: string, claim: Claim): Told => ({
  saying: { category: 'status', tone: 'plain', says: [say(text, claim)], adds: [] },
  flag: null,
});

const deployStep = ({ a, b, c, timeUs }: TraceRecord, { scenario }: WorldFold): Told => {
  const server = serverName(a);
  const phase = b as DeployPhase;
  const claim: Claim = { is: 'deployed', server: a, phase, left: c, atUs: timeUs };
  switch (phase) {
    case DeployPhase.drain: {
      // The server that it has come to is one of those still to do.
      const after = c > 1 ? ` ${c - 1} to go after it.` : '';
      const { hearsAfter } = scenario.deploy;
      const what =
        hearsAfter === 0
          ? `The deploy took ${server} out of balancing.`
          : `The deploy reached ${server}: the balancer hears of it ${duration(hearsAfter)} later.`;
      return status(`${what}${after}`, claim);
    }
    case DeployPhase.restart:
      return status(`The deploy restarted ${server}, its memory empty.`, claim);
    case DeployPhase.ready:
      return status(`The deploy brought ${server} back.`, claim);
    case DeployPhase.done:
      return {
        ...status('The deploy is done.', claim),
        flag: { kind: 'change', label: 'The deploy is done' },
      };
  }
};

const scaled = ({ a, b, c, timeUs }: TraceRecord): Told | null => {
  if (a === b) return null;
  const claim: Claim = { is: 'scaled', wanted: a, present: b, load: c, atUs: timeUs };
  const text = `The autoscaler wanted ${plural(a, 'server')}: ${c} % of the workers were busy.`;
  return {
    saying: {
      category: 'change',
      tone: 'plain',
      says: [say(text, claim)],
      adds: [say(`There were ${b} then.`, claim)],
    },
    flag: { kind: 'change', label: `Autoscaler: ${b} to ${plural(a, 'server')}` },
  };
};

/** What is told of a record of the machinery, or null for nothing. */
export function operationTold(record: TraceRecord, world: WorldFold): Told | null {
  if (record.kind === TraceKind.deployStep) return deployStep(record, world);
  return record.kind === TraceKind.scaled ? scaled(record) : null;
}

/** Servers whose keys have changed at one instant. */
export class KeyNews {
  readonly #servers: number[] = [];
  #keys = { signs: 1, newest: 1, oldest: 1 };
  #atUs = 0;

  /** Reads of a server's keys. @param world which has not read it yet */
  note({ a, b, c, timeUs }: TraceRecord, { servers }: WorldFold): void {
    const keys = { ...unpackKeys(b), oldest: c };
    const known = servers.at(a).keys;
    const isNews =
      known.signs !== keys.signs || known.newest !== keys.newest || known.oldest !== keys.oldest;
    // A server that has just been added has no old keys to give up.
    if (!isNews || !servers.known(a)) return;
    this.#keys = keys;
    this.#atUs = timeUs;
    if (!this.#servers.includes(a)) this.#servers.push(a);
  }

  /** What is told of them, once their instant is over; null for nothing. */
  take(): { readonly saying: Saying; readonly atUs: number } | null {
    if (this.#servers.length === 0) return null;
    const servers = this.#servers.splice(0);
    const { signs, newest, oldest } = this.#keys;
    const isFew = servers.length <= NAMED_MAX;
    const who = isFew ? listOf(servers.map(serverName)) : plural(servers.length, 'server');
    const claim: Claim = { is: 'keysOf', servers, ...this.#keys, atUs: this.#atUs };
    const s = servers.length === 1 ? 's' : '';
    const text =
      oldest === newest
        ? `${who} now accept${s} only the new key.`
        : signs < newest
          ? `${who} accept${s} the new key too, and still sign${s} with the old one.`
          : `${who} sign${s} with the new key, and still accept${s} the old one.`;
    return { saying: status(text, claim).saying, atUs: this.#atUs };
  }
}
