import { parseScenario } from '../../engine';
import { problemInWords } from '../../messages/problems';

/** An entry of `interventions`. */
export interface WrittenIntervention {
  readonly at: number;
  readonly do: string;
  readonly target: string;
}

export const INTERVENTIONS_IN_WORDS =
  '"what target at seconds", such as "stop S1 at 20", several with commas between; what and target as in interventions';

const FORM = /^(\S+)\s+(\S+)\s+at\s+(\d+(?:\.\d+)?)(?:\s*s)?$/;

/** Reads "stop S1 at 20, start S1 at 40". Answers a sentence where that cannot be. */
export function readInterventions(text: string): readonly WrittenIntervention[] | string {
  const interventions: WrittenIntervention[] = [];
  for (const part of text.split(',')) {
    const found = FORM.exec(part.trim());
    if (found === null)
      return `--do is ${JSON.stringify(text)}. Allowed: ${INTERVENTIONS_IN_WORDS}.`;
    const [, verb, target, at] = found as unknown as [string, string, string, string];
    const intervention = { at: Number(at), do: verb, target };
    const parsed = parseScenario({ version: 1, interventions: [intervention] });
    if ('problems' in parsed) {
      const reasons = parsed.problems.map((problem) =>
        problemInWords({ ...problem, field: problem.field.replace('interventions[0].', '') }),
      );
      return `--do has ${JSON.stringify(part.trim())}: ${reasons.join(' ')}`;
    }
    interventions.push(intervention);
  }
  return interventions;
}

/** A document in which these are done besides what it says. A list that is none is left for the parser to name. */
export function withInterventions(
  document: unknown,
  interventions: readonly WrittenIntervention[],
): unknown {
  if (interventions.length === 0 || typeof document !== 'object' || document === null)
    return document;
  const { interventions: planned = [] } = document as { readonly interventions?: unknown };
  if (!Array.isArray(planned)) return document;
  return { ...document, interventions: [...(planned as unknown[]), ...interventions] };
}
