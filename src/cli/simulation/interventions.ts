import { parseScenario } from '../../engine';
import command from '../../messages/en/command/command';
import words from '../../messages/en/command/simulate';
import { problemInWords } from '../../messages/problems';

/** An entry of `interventions`. */
export interface WrittenIntervention {
  readonly at: number;
  readonly do: string;
  readonly target: string;
}

const FORM = /^(\S+)\s+(\S+)\s+at\s+(\d+(?:\.\d+)?)(?:\s*s)?$/;

/** Reads "stop S1 at 20, start S1 at 40". Answers a sentence where that cannot be. */
export function readInterventions(text: string): readonly WrittenIntervention[] | string {
  const interventions: WrittenIntervention[] = [];
  for (const part of text.split(',')) {
    const found = FORM.exec(part.trim());
    if (found === null) return notDone(text);
    const [, verb, target, at] = found as unknown as [string, string, string, string];
    const intervention = { at: Number(at), do: verb, target };
    const parsed = parseScenario({ version: 1, interventions: [intervention] });
    if ('problems' in parsed) {
      const reasons = parsed.problems.map((problem) =>
        problemInWords({ ...problem, field: problem.field.replace('interventions[0].', '') }),
      );
      return words('simulate.badIntervention', {
        part: JSON.stringify(part.trim()),
        reasons: reasons.join(' '),
      });
    }
    interventions.push(intervention);
  }
  return interventions;
}

const notDone = (text: string): string =>
  command('command.notAllowed', {
    name: 'do',
    value: JSON.stringify(text),
    allowed: words('simulate.do.allowed'),
  });

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
