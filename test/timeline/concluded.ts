import { type ArchitectureId, createSimulation, Trace } from '../../src/engine';
import { Narrator } from '../../src/timeline/narrator';
import { SystemFold } from '../../src/timeline/systemFold';
import { type ReadSentence, read } from '../support/english';
import { type ChangeAt, history, scenario, seconds } from '../support/scenarios';

/** Everything told of a run. */
export function told(
  architecture: ArchitectureId,
  interventions: readonly ChangeAt[],
  untilS = 40,
  document: object = {},
): readonly ReadSentence[] {
  const trace = new Trace(4_000_000);
  const plan = scenario({ ...document });
  const simulation = createSimulation(plan, {
    architecture,
    history: history(interventions),
    trace,
  });
  const fold = new SystemFold({ scenario: plan, architecture, trace });
  const narrator = new Narrator(fold);
  simulation.advanceTo(seconds(untilS));
  fold.advance(trace, seconds(untilS), narrator);
  return narrator.sentences.map(read);
}

/** All that was concluded of it. */
export const conclusion = (...args: Parameters<typeof told>): string =>
  told(...args)
    .filter(({ category }) => category === 'conclusion')
    .map(({ text, detail }) => `${text} ${detail}`)
    .join(' ');
