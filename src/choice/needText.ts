import {
  ANSWERS,
  type Answer,
  answerTo,
  MEASURES,
  type Need,
  NOTHING_SAID,
  NUMBER_IDS,
  NUMBERS,
  type NumberId,
  TERMS,
  type Term,
  withNumber,
  withOther,
  withTerm,
} from './need';

/** A need as text: "revocable&elastic=no&servers=8&with=replica". Each reader answers null where a part is none. */
const WITH = 'with';

/** Reads "revocable" or "elastic=no". */
export function withTermSaid(need: Need, text: string): Need | null {
  const [term = '', answer = 'yes', ...rest] = text.split('=');
  const isKnown = TERMS.includes(term as Term) && ANSWERS.includes(answer as Answer);
  return isKnown && rest.length === 0 ? withTerm(need, term as Term, answer as Answer) : null;
}

/** Reads "servers=8". */
export function withNumberSaid(need: Need, text: string): Need | null {
  const [number = '', said = '', ...rest] = text.split('=');
  if (!NUMBER_IDS.includes(number as NumberId) || rest.length > 0) return null;
  const value = said.trim() === '' ? Number.NaN : Number(said);
  return isAllowed(number as NumberId, value) ? withNumber(need, number as NumberId, value) : null;
}

export function isAllowed(number: NumberId, value: number): boolean {
  const { from, to, isWhole } = NUMBERS[number];
  return value >= from && value <= to && (!isWhole || Number.isInteger(value));
}

/** Reads "replica". */
export function withMeasureSaid(need: Need, text: string): Need | null {
  const measure = MEASURES.find((one) => one === text);
  if (measure === undefined) return null;
  return need.measures.includes(measure) ? need : withOther(need, measure);
}

/** Reads all of it. What is no part of a need is passed over, and named. */
export function readNeed(text: string): {
  readonly need: Need;
  readonly unknown: readonly string[];
} {
  const unknown: string[] = [];
  let need = NOTHING_SAID;
  for (const part of text.split('&').filter((one) => one !== '')) {
    const measure = part.startsWith(`${WITH}=`) ? part.slice(WITH.length + 1) : null;
    const next =
      measure === null
        ? (withTermSaid(need, part) ?? withNumberSaid(need, part))
        : withMeasureSaid(need, measure);
    if (next === null) unknown.push(part);
    else need = next;
  }
  return { need, unknown };
}

/** The text that says this need; empty where nothing was said. */
export function writeNeed(need: Need): string {
  const terms = TERMS.flatMap((term) => {
    const answer = answerTo(need, term);
    if (answer === 'unknown') return [];
    return answer === 'yes' ? [term] : [`${term}=${answer}`];
  });
  const numbers = NUMBER_IDS.flatMap((number) => {
    const value = need.numbers[number];
    return value === undefined ? [] : [`${number}=${value}`];
  });
  return [...terms, ...numbers, ...need.measures.map((one) => `${WITH}=${one}`)].join('&');
}
