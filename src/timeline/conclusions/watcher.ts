import { type ChangeId, TraceKind, type TraceRecord } from '../../engine';
import { TRAITS } from '../changes/changeTraits';
import { isLasting } from '../claims/truth';
import type { SystemFold } from '../systemFold';
import type { PeopleWords } from '../words/peopleWords';
import type { Saying } from '../words/saying';
import { conclude } from './conclusion';
import { Watch } from './watch';

/** Changes that are watched at a time: the latest. */
const WATCHES_MAX = 4;
/** For this long it is known how many requests were sent, in microseconds. */
const BEFORE_US = 10_000_000;

/** Whether a change destroys sessions or carts: what an outage came to cannot be told apart from it any more. */
const ends = (change: ChangeId): boolean => TRAITS[change].takes !== null;

/** Whether a change takes from the very place that an outage hides: "it ends nothing" beside it would mislead. */
function takesFrom(watch: Watch, change: ChangeId, target: number): boolean {
  const { takes } = TRAITS[change];
  const { hides } = TRAITS[watch.change];
  if (hides === 'store') return takes === 'store';
  if (hides !== 'server') return false;
  return takes === 'zone' || takes === 'servers' || (takes === 'server' && watch.target === target);
}

/** A conclusion, and the instant it belongs to. */
export interface Concluded {
  readonly saying: Saying;
  readonly atUs: number;
}

/** What may be told of a conclusion when something else is done at its very instant. */
function lasting({ saying, atUs }: Concluded): Concluded[] {
  if (!saying.says.every(isLasting)) return [];
  return [{ saying: { ...saying, adds: saying.adds.filter(isLasting) }, atUs }];
}

/** Watches what comes of each change, and says so once things have settled. */
export class Watcher {
  readonly #words: PeopleWords;
  #watches: Watch[] = [];
  /** Instants of the latest requests. */
  #sent: number[] = [];

  constructor(words: PeopleWords) {
    this.#words = words;
  }

  copyTo(target: Watcher): void {
    target.#watches = this.#watches.map((watch) => watch.copy());
    target.#sent = this.#sent.slice();
  }

  observe(record: TraceRecord, system: SystemFold): void {
    if (record.kind === TraceKind.attemptSent) this.#noteSent(record.timeUs);
    for (const watch of this.#watches) watch.observe(record, system);
  }

  /** The target of the latest change is known only now. */
  retarget(target: number): void {
    const latest = this.#watches.pop();
    if (latest === undefined) return;
    this.#watch(new Watch(latest.change, target, latest.sinceUs));
  }

  /** A change is made. What is ripe is told before it. */
  begin(change: ChangeId, target: number, system: SystemFold, nowUs: number): Concluded[] {
    const undone = this.#watches.find(
      (watch) => watch.change === TRAITS[change].undoes && watch.target === target,
    );
    if (ends(change)) {
      for (const one of this.#watches) if (takesFrom(one, change, target)) one.isTold = true;
    }
    const ripe = this.#watches.filter((one) => one !== undone && one.isRipe(nowUs, system));
    const told = ripe.flatMap((watch) => this.#conclude(watch, system, nowUs)).flatMap(lasting);
    if (ends(change)) {
      for (const one of this.#watches) if (TRAITS[one.change].hides !== null) one.isSpoilt = true;
    }
    if (undone?.isSpoilt) undone.isTold = true;
    else if (undone !== undefined) undone.rearm(nowUs);
    else this.#watch(new Watch(change, target, nowUs));
    return told;
  }

  /** The first instant before `nowUs` at which something is to be told, or infinity. */
  dueUs(nowUs: number, system: SystemFold): number {
    return Math.min(
      Number.POSITIVE_INFINITY,
      ...this.#watches.map((watch) => watch.dueUs(nowUs, system)),
    );
  }

  /** Tells what is due at this instant, as `dueUs` gave it. */
  take(dueUs: number, system: SystemFold): Concluded[] {
    return this.#watches
      .filter((watch) => watch.dueUs(dueUs + 1, system) === dueUs)
      .flatMap((watch) => this.#conclude(watch, system, dueUs));
  }

  #watch(watch: Watch): void {
    const us = Math.min(BEFORE_US, watch.sinceUs);
    const sent = this.#sent.filter((atUs) => atUs >= watch.sinceUs - us && atUs < watch.sinceUs);
    watch.before = { sent: sent.length, us };
    this.#watches = [...this.#watches, watch].slice(-WATCHES_MAX);
  }

  #conclude(watch: Watch, system: SystemFold, untilUs: number): Concluded[] {
    watch.isTold = true;
    const saying = conclude({ watch, system, words: this.#words, untilUs });
    return saying === null ? [] : [{ saying, atUs: untilUs }];
  }

  #noteSent(atUs: number): void {
    this.#sent.push(atUs);
    const isLong = this.#sent.length > 1000 && (this.#sent[0] as number) < atUs - 2 * BEFORE_US;
    if (isLong) this.#sent = this.#sent.filter((one) => one >= atUs - BEFORE_US);
  }
}
