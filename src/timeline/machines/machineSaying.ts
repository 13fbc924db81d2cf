import { DeployPhase, TraceKind, type TraceRecord, unpackKeys } from '../../engine';
import type { Told } from '../../messages/told';
import { type Claim, say } from '../claims/claim';
import type { SystemFold } from '../systemFold';
import type { Saying } from '../words/saying';
import type { Flag } from '../words/sentenceLog';

/** More servers than this are a number. */
const NAMED_MAX = 5;

type DeployClaim = Extract<Claim, { is: 'deployed' }>;

/** Something the machinery does by itself, told at once. */
interface MachineSaying {
  readonly saying: Saying;
  readonly flag: Flag | null;
}

const status = (told: Told, claim: Claim): MachineSaying => ({
  saying: { category: 'status', tone: 'plain', says: [say(told, claim)], adds: [] },
  flag: null,
});

/** One of the steps of a deploy. */
const step = (
  told: Told,
  phase: 'drain' | 'restart' | 'other',
  claim: DeployClaim,
): MachineSaying => ({
  ...status(told, claim),
  flag: {
    kind: 'operation',
    label: { id: 'news.stepMark', args: { phase, server: claim.server } },
  },
});

const deployStep = ({ a, b, c, timeUs }: TraceRecord, { scenario }: SystemFold): MachineSaying => {
  const phase = b as DeployPhase;
  const claim: DeployClaim = { is: 'deployed', server: a, phase, left: c, atUs: timeUs };
  switch (phase) {
    case DeployPhase.drain: {
      // The server that it has come to is one of those still to do.
      const args = { server: a, left: Math.max(0, c - 1) };
      const us = scenario.deploy.hearsAfter;
      return us === 0
        ? step({ id: 'news.deployDrains', args }, 'drain', claim)
        : step({ id: 'news.deployReaches', args: { ...args, us } }, 'drain', claim);
    }
    case DeployPhase.restart:
      return step({ id: 'news.deployRestarts', args: { server: a } }, 'restart', claim);
    case DeployPhase.ready:
      return step({ id: 'news.deployBrings', args: { server: a } }, 'other', claim);
    case DeployPhase.done: {
      const done: Told = { id: 'news.deployDone' };
      return { ...status(done, claim), flag: { kind: 'change', label: done } };
    }
  }
};

const scaled = ({ a, b, c, timeUs }: TraceRecord): MachineSaying | null => {
  if (a === b) return null;
  const claim: Claim = { is: 'scaled', wanted: a, present: b, load: c, atUs: timeUs };
  return {
    saying: {
      category: 'change',
      tone: 'plain',
      says: [say({ id: 'news.scaled', args: { count: a, load: c } }, claim)],
      adds: [say({ id: 'news.scaledFrom', args: { count: b } }, claim)],
    },
    flag: { kind: 'change', label: { id: 'news.scaledMark', args: { from: b, count: a } } },
  };
};

const killed = ({ a: server, b: count, timeUs }: TraceRecord): MachineSaying => {
  const claim: Claim = { is: 'killed', server, count, atUs: timeUs };
  const args = { server, count };
  return {
    saying: {
      category: 'change',
      tone: 'fail',
      says: [say({ id: 'news.killed', args }, claim)],
      adds: [],
    },
    flag: { kind: 'change', label: { id: 'news.killedMark', args: { server } } },
  };
};

/** What is told of a record of the machinery, or null for nothing. */
export function machineSaying(record: TraceRecord, system: SystemFold): MachineSaying | null {
  if (record.kind === TraceKind.deployStep) return deployStep(record, system);
  if (record.kind === TraceKind.processKilled) return killed(record);
  return record.kind === TraceKind.scaled ? scaled(record) : null;
}

/** Servers whose keys have changed at one instant. */
export class KeySayings {
  #servers: number[] = [];
  #keys = { signs: 1, newest: 1, oldest: 1 };
  #atUs = 0;

  /** Reads of a server's keys. @param system which has not read it yet */
  note({ a, b, c, timeUs }: TraceRecord, { servers }: SystemFold): void {
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

  copyTo(target: KeySayings): void {
    target.#servers = this.#servers.slice();
    target.#keys = this.#keys;
    target.#atUs = this.#atUs;
  }

  /** What is told of them, once their instant is over; null for nothing. */
  take(): { readonly saying: Saying; readonly atUs: number } | null {
    if (this.#servers.length === 0) return null;
    const servers = this.#servers.splice(0);
    const { signs, newest, oldest } = this.#keys;
    const count = servers.length;
    const who: Told =
      count <= NAMED_MAX
        ? { id: 'who.servers', args: { servers } }
        : { id: 'who.serverCount', args: { count } };
    const claim: Claim = { is: 'keysOf', servers, ...this.#keys, atUs: this.#atUs };
    const id =
      oldest === newest ? 'news.onlyNewKey' : signs < newest ? 'news.newKeyToo' : 'news.oldKeyToo';
    return { saying: status({ id, args: { who, count } }, claim).saying, atUs: this.#atUs };
  }
}
