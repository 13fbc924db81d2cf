import fc from 'fast-check';
import { ruleOf, type Verdict } from './verdict';

/** What is explored: random cases, and what is held to be so of each. */
export interface Part<T> {
  readonly name: string;
  readonly cases: fc.Arbitrary<T>;
  /** Whether a smaller case is worth looking for: a case is short, and the same again. */
  readonly shrinks: boolean;
  judge(look: T): Verdict | Promise<Verdict>;
}

/** How long, and which cases: the first has this seed, the next one the next. */
export interface Bounds {
  readonly minutes: number;
  readonly cases: number;
  readonly seed: number;
}

/** What came of a part. */
export interface Explored {
  readonly part: string;
  readonly cases: number;
  readonly events: number;
  readonly findings: number;
  readonly unjudged: ReadonlyMap<string, number>;
}

/** Whoever hears of it, and may end it. */
export interface Listener {
  tell(text: string): void;
  readonly isOver: () => boolean;
}

/** A smaller case is looked for as long as this. */
const SHRINK_MS = 30_000;
const SEEDS = 2 ** 31;
/** The same one in both: for its seed, and no likelier to be small than later ones. */
const ONE = { numRuns: 1, unbiased: true };

/** Goes through cases of a part until the time is over, and tells of each that breaks a rule. */
export async function explore<T>(
  part: Part<T>,
  { minutes, cases, seed }: Bounds,
  { tell, isOver }: Listener,
): Promise<Explored> {
  const endMs = Date.now() + minutes * 60_000;
  const seen = { cases: 0, events: 0, findings: 0, unjudged: new Map<string, number>() };
  while (seen.cases < cases && Date.now() < endMs && !isOver()) {
    const own = (seed + seen.cases) % SEEDS;
    const [look] = fc.sample(part.cases, { ...ONE, seed: own }) as [T];
    const { wrong, events, unjudged } = await judged(part, look);
    seen.cases += 1;
    seen.events += events;
    if (unjudged !== '') seen.unjudged.set(unjudged, (seen.unjudged.get(unjudged) ?? 0) + 1);
    if (wrong.length === 0) continue;
    seen.findings += 1;
    tell(`\n${part.name}, seed ${own}: ${wrong.slice(0, 5).join('\n  ')}`);
    tell(`  again: npm run explore -- --only ${part.name} --seed ${own} --cases 1`);
    const least = part.shrinks ? await shrunk(part, own, ruleOf(wrong[0] as string)) : undefined;
    const what = least === undefined ? 'the case' : 'the smallest that was found';
    tell(`  ${what}: ${JSON.stringify(least ?? look)}`);
  }
  return { part: part.name, ...seen };
}

/** Whatever is thrown is a finding. */
async function judged<T>(part: Part<T>, look: T): Promise<Verdict> {
  // Whoever wants to end it is heard between two cases.
  await new Promise(setImmediate);
  try {
    return await part.judge(look);
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { wrong: [`thrown: ${what}`], events: 0, unjudged: '' };
  }
}

/** The smallest case that breaks the same rule, as far as there is time to look for one. */
async function shrunk<T>(part: Part<T>, seed: number, rule: string): Promise<T | undefined> {
  const endMs = Date.now() + SHRINK_MS;
  const property = fc.asyncProperty(part.cases, async (look) => {
    // Nothing is judged twice at once: the search ends by finding nothing smaller.
    if (Date.now() > endMs) return true;
    const { wrong } = await judged(part, look);
    return !wrong.some((one) => ruleOf(one) === rule);
  });
  const { counterexample } = await fc.check(property, { ...ONE, seed });
  return counterexample?.[0];
}

/** What came of a part, in one line. */
export function inOneLine({ part, cases, events, findings, unjudged }: Explored): string {
  const why = [...unjudged].map(([what, count]) => `${count} ${what}`);
  const rest = why.length === 0 ? 'all judged' : `not wholly judged: ${why.join(', ')}`;
  return `${part}: ${cases} cases, ${events} events, ${findings} findings; ${rest}`;
}
