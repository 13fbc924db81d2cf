import { INTERVENTIONS_MAX, writeIntervention } from '../engine';
import { type DoneItem, letters, MICROSECONDS, numberOf } from './doneText';
import { parseForPage } from './pageLimits';
import type { Done } from './runSpec';

/** Number of the last of what was done to a run: 0 where nothing was. */
export type DoneIndex = number;

/**
 * What was done to several runs, in as few characters as there can be: what they have in common is there once. As
 * `doneAsText` has it, but that what does not come after the one before it names the one that it comes after:
 * "stop S1,start S1;6000000a2500000b1~9000000b".
 */
export class DoneTree {
  readonly #kinds: string[] = [];
  readonly #known = new Map<string, DoneIndex>();
  readonly #of = new Map<Done | null, DoneIndex>([[null, 0]]);
  readonly #atUs = [0];
  #items = '';

  /** All that was done to a run. */
  put(done: Done | null): DoneIndex {
    const later: Done[] = [];
    let from = done;
    for (; from !== null && !this.#of.has(from); from = from.before) later.push(from);
    let index = this.#of.get(from) as DoneIndex;
    for (const one of later.reverse()) {
      index = this.add(index, writeIntervention(one.latest));
      this.#of.set(one, index);
    }
    return index;
  }

  /** Adds what was done next, or finds it. */
  add(after: DoneIndex, { at, do: what, target }: DoneItem): DoneIndex {
    const kind = `${what} ${target}`;
    const key = `${after} ${at} ${kind}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (!this.#kinds.includes(kind)) this.#kinds.push(kind);
    const atUs = Math.round(at * MICROSECONDS);
    const laterUs = atUs - (this.#atUs[after] as number);
    const isNext = after === this.#atUs.length - 1;
    this.#items += `${isNext ? '' : `${after}~`}${laterUs}${letters(this.#kinds.indexOf(kind))}`;
    this.#known.set(key, this.#atUs.length);
    return this.#atUs.push(atUs) - 1;
  }

  get text(): string {
    return `${this.#kinds.join(',')};${this.#items}`;
  }
}

/**
 * What was done, by number.
 * @throws for a text that is none, and for what nobody can do
 */
export function doneOfTree(text: string): readonly (Done | null)[] {
  const [, named, items] = /^([^;]*);((?:(?:\d{1,9}~)?\d{1,15}[a-z]{1,4})*)$/.exec(text) ?? [];
  if (named === undefined || items === undefined) throw new SyntaxError('It is no tree.');
  const kinds = named.split(',').map((kind) => kind.split(' '));
  const befores: DoneIndex[] = [];
  const atUs = [0];
  const done: DoneItem[] = [];
  for (const [, after, laterUs, which] of items.matchAll(/(?:(\d+)~)?(\d+)([a-z]+)/g)) {
    const before = after === undefined ? befores.length : Number(after);
    const [what = '', target = ''] = kinds[numberOf(which ?? '')] ?? [];
    const us = (atUs[before] ?? Number.NaN) + Number(laterUs);
    done.push({ at: us / MICROSECONDS, do: what, target });
    befores.push(before);
    atUs.push(us);
  }
  const found: (Done | null)[] = [null];
  for (let from = 0; from < done.length; from += INTERVENTIONS_MAX) {
    const interventions = done.slice(from, from + INTERVENTIONS_MAX);
    const parsed = parseForPage({ version: 1, interventions });
    if ('problems' in parsed) throw new SyntaxError('Nobody can do that.');
    for (const latest of parsed.scenario.interventions) {
      const before = found[befores[found.length - 1] as DoneIndex] as Done | null;
      found.push({ latest, before, count: (before?.count ?? 0) + 1 });
    }
  }
  return found;
}
