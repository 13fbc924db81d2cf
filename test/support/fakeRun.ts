import { parseScenario } from '../../src/engine';
import type { Command, Report, RunView } from '../../src/runner/messages';

/**
 * Stands in for `src/runner/connect`: remembers what the page sends, and reports what a test says.
 * Use: `vi.mock('../../src/runner/connect', () => import('../support/fakeRun'))`.
 */
export const sent: Command[] = [];

let listener: (report: Report) => void = () => {};

/** Reports anything, as the run does. */
export const tell = (report: Report): void => listener(report);

export function connectRun(report: (report: Report) => void) {
  listener = report;
  return { arrived: Promise.resolve(), send, attach: () => {}, close: () => {} };
}

/** Answers what the page waits for an answer to: whether a document is a scenario. */
function send(command: Command): void {
  sent.push(command);
  if (command.type !== 'open') return;
  const { document, source } = command;
  const parsed = parseScenario(document);
  if ('problems' in parsed) tell({ type: 'problems', source, problems: parsed.problems });
  else tell({ type: 'opened', source });
}

/** Reports a view, as the run does after a command or ten times a second. */
export const show = (view: RunView): void => tell({ type: 'view', view: structuredClone(view) });

/** The commands of one type that were sent so far. */
export const sentOf = (type: Command['type']): Command[] =>
  sent.filter((command) => command.type === type);
