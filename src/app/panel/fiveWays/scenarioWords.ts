import type { RunView } from '../../../state/run';

/** What is open, by its own name. */
export const scenarioWords = ({ scenarioName }: Pick<RunView, 'scenarioName'>): string =>
  scenarioName;
