import { clientName, placeIndex } from '../../../src/engine';
import type { Claim, StateClaim, Statement } from '../../../src/timeline/claims/claim';
import { english } from '../english';
import { EVENTS } from './events';
import type { Evidence } from './evidence';
import { STATES } from './states';

type Predicate = (claim: Claim, evidence: Evidence) => boolean;

/** Whether a claim is about the present, and has to be so for as long as it is shown. */
export const isState = (claim: Claim): claim is StateClaim => claim.is in STATES;

/** Whether a claim is true of the engine. */
export function isSo(claim: Claim, evidence: Evidence): boolean {
  const predicate = isState(claim) ? STATES[claim.is] : EVENTS[claim.is];
  return (predicate as Predicate)(claim, evidence);
}

/** Names of servers and people in words that nothing in the claims is about. */
export function namesBesides({ words: said, claims }: Statement): readonly string[] {
  const words = english(said);
  const numbers = new Set<number>();
  for (const claim of claims) collect(claim, numbers);
  const servers = [...words.matchAll(/\bS(\d+)\b/g)].map(([name, number]) => [
    name,
    Number(number) - 1,
  ]);
  const people = [...words.matchAll(/\b(Ana|Ben|Cy|Dee|Eli|Fay|Gus|Hal)\b/g)].map(([name]) => [
    name,
    PEOPLE.indexOf(name),
  ]);
  return [...servers, ...people].flatMap(([name, index]) =>
    numbers.has(index as number) ? [] : [String(name)],
  );
}

const PEOPLE = Array.from({ length: 8 }, (_, index) => clientName(index));

/** Every whole number in a claim, at any depth: among them are the servers and people it is about. */
function collect(value: unknown, numbers: Set<number>): void {
  if (typeof value === 'number') numbers.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (key === 'place' && typeof part === 'number') numbers.add(placeIndex(part));
      else if (!/Us$/.test(key)) collect(part, numbers);
    }
  }
}
