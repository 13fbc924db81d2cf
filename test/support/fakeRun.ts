import type { Command } from '../../src/runner/commands';
import type { Report } from '../../src/runner/messages';
import type { RunView as RunData } from '../../src/runner/runView';
import { decoded } from '../../src/spec/decoding';
import { specOf } from '../../src/spec/runSpec';
import type { RunView } from '../../src/state/wording';
import type { Sentence } from '../../src/timeline/view';
import { plain } from './plainText';

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
  if (command.type !== 'open' && command.type !== 'reopen') return;
  const { source } = command;
  const spec = command.type === 'open' ? specOf(command.document) : decoded(command.run.spec);
  if ('problems' in spec) tell({ type: 'problems', source, problems: spec.problems });
  else tell({ type: 'opened', source });
}

/** Reports a view, as the run does after a command or ten times a second. */
export const show = (view: RunView): void => tell({ type: 'view', view: asTold(view) });

/** A view as a run tells it: fresh data. */
export const asTold = (view: RunView): RunData => {
  const { captions, log, marks, ...rest } = structuredClone(view);
  const told = (sentence: Sentence) => ({
    ...sentence,
    text: [plain(sentence.text)],
    detail: sentence.detail === '' ? [] : [plain(sentence.detail)],
  });
  return {
    ...rest,
    captions: captions.map(told),
    log: log.map(told),
    marks: marks.map((mark) => ({ ...mark, label: plain(mark.label) })),
  };
};

/** The commands of one type that were sent so far. */
export const sentOf = (type: Command['type']): Command[] =>
  sent.filter((command) => command.type === type);
