import words from '../messages/en/views/compare';
import type { Apart, ApartPerson, Compared, Mark, Side } from '../state/comparing';
import { whereWords } from './laneNames';

/** People who fared the same: what differs for them first, in one sentence. */
export interface ApartGroup {
  readonly atUs: number;
  readonly people: readonly number[];
  readonly text: string;
}

/** One sentence for those of whom the same can be said. */
export function apartGroups(compared: Compared, { people }: Apart): readonly ApartGroup[] {
  return grouped(people).map((same) => {
    const [first] = same as readonly [ApartPerson];
    const who = same.map(({ index }) => index);
    return { atUs: first.atUs, people: who, text: sentence(compared, first, who) };
  });
}

function grouped(people: readonly ApartPerson[]): readonly (readonly ApartPerson[])[] {
  const groups = new Map<string, ApartPerson[]>();
  for (const person of people) {
    const { index: _, ...fate } = person;
    const key = JSON.stringify(fate);
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups.values()];
}

function sentence(compared: Compared, apart: ApartPerson, who: readonly number[]): string {
  const { atUs, harms, sides } = apart;
  const at = (wanted: Side) => sides.flatMap((side, lane) => (side === wanted ? [lane] : []));
  const where = (lanes: readonly number[]) => whereWords(compared, lanes);
  const others = [
    ...(at('in').length > 0 ? [words('compare.stillIn', { where: where(at('in')) })] : []),
    ...(at('not').length > 0 ? [words('compare.not', { where: where(at('not')) })] : []),
    ...sides.flatMap((side, lane) =>
      typeof side === 'number' ? [later(where([lane]), side, atUs)] : [],
    ),
  ];
  return words('compare.apart', {
    who,
    what: harms.map((harm) => words(`compare.harm.${harm}`)),
    where: where(at('then')),
    us: atUs,
    others,
  });
}

/** An instant that is said like the first one says nothing: the two are close together. */
function later(where: string, us: number, firstUs: number): string {
  const isSame = words('compare.goTo', { us }) === words('compare.goTo', { us: firstUs });
  return isSame ? words('compare.moment', { where }) : words('compare.later', { where, us });
}

/** The same on the strip of time: one mark for each instant. */
export function marksOf({ people }: Apart): readonly Mark[] {
  const instants = [...new Set(people.map(({ atUs }) => atUs))];
  return instants.map((atUs) => {
    const who = people.filter((one) => one.atUs === atUs).map(({ index }) => index);
    return { atUs, kind: 'apart', label: words('compare.mark', { who }) };
  });
}
