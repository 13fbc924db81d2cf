import { Standing } from '../../engine';
import type { Harmed, Harms } from '../../timeline/facts/harms';
import { HARMS, type Harm } from '../../timeline/harm';
import type { FateView } from '../../timeline/view';
import type { Apart, ApartPerson } from '../runView';

/** More people than this are a number. */
const LISTED_MAX = 8;

/** Of these it is the opposite to be logged in still. */
const SIGNED_OUT: ReadonlySet<Harm> = new Set(['session', 'login']);

/** A run that is compared: what was done to whom in it, and what has become of those who have names. */
export interface ComparedRun {
  readonly harms: Pick<Harms, 'all' | 'sinceUs'>;
  readonly fates: readonly FateView[];
}

/**
 * Who has suffered something under one run that others have not, or only later: when that was so first, by the instants of the
 * records themselves. In order of time.
 */
export function apartOf(runs: readonly ComparedRun[]): Apart {
  const sinceUs = Math.max(0, ...runs.map(({ harms }) => harms.sinceUs));
  const everybody = new Set(runs.flatMap(({ harms }) => [...harms.all.keys()]));
  const people = [...everybody].flatMap((person) => apart(person, runs, sinceUs) ?? []);
  people.sort((one, other) => one.atUs - other.atUs || one.index - other.index);
  return { sinceUs, count: people.length, people: people.slice(0, LISTED_MAX) };
}

function apart(person: number, runs: readonly ComparedRun[], sinceUs: number): ApartPerson | null {
  const harmed = runs.map(({ harms }) => harms.all.get(person));
  const differing = HARMS.flatMap((harm) => {
    const atUs = harmed.map((one) => one?.[harm] ?? Number.POSITIVE_INFINITY);
    const firstUs = Math.min(...atUs);
    const isSame = atUs.every((us) => us === firstUs);
    // What was so before anybody read along has no instant.
    return isSame || (sinceUs > 0 && firstUs <= sinceUs) ? [] : [{ harm, atUs, firstUs }];
  });
  const firstUs = Math.min(...differing.map((one) => one.firstUs));
  const [first, ...more] = differing.filter((one) => one.firstUs === firstUs);
  if (first === undefined) return null;
  const { index } = harmed.find((one) => one !== undefined) as Harmed;
  const isWith = (atUs: readonly number[]) =>
    atUs.every((us, run) => (us === firstUs) === (first.atUs[run] === firstUs));
  return {
    index,
    atUs: firstUs,
    harms: [first.harm, ...more.filter(({ atUs }) => isWith(atUs)).map(({ harm }) => harm)],
    sides: first.atUs.map((us, run) => {
      if (us === firstUs) return 'then';
      if (Number.isFinite(us)) return us;
      return SIGNED_OUT.has(first.harm) && isIn(runs[run] as ComparedRun, harmed[run], index)
        ? 'in'
        : 'not';
    }),
  };
}

/** Whether a person is logged in, and has been ever since. */
function isIn({ fates }: ComparedRun, harmed: Harmed | undefined, person: number): boolean {
  const fate = fates.find(({ index }) => index === person);
  const wasIn = harmed?.session === undefined && harmed?.login === undefined;
  return wasIn && fate?.standing === Standing.loggedIn;
}
