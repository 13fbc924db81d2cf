import type { RunView as RunData } from '../../../src/runner/runView';
import { type RunView, worded } from '../../../src/state/wording';
import type { LaneSummary, Tally } from '../../../src/timeline/view';
import { hollowSentence } from '../words';

/** The longest comparisons of two lanes have about 200. */
const TEXT_MAX = 240;
/** The narrator numbers its sentences in steps of this; remarks of the run itself have numbers between. */
const REMARKS_MAX = 1_000_000;

/** Every sentence and label of a view. */
function wordsOf({ captions, log, marks, system }: RunView): readonly string[] {
  const sentences = [...captions, ...log].flatMap(({ text, detail }) =>
    detail === '' ? [text] : [text, detail],
  );
  const names = [...system.people, ...system.servers].map(({ name }) => name);
  return [...sentences, ...marks.map(({ label }) => label), ...names];
}

/** Numbers that are none, anywhere in a value. */
export function strangeNumbers(value: unknown, path: string): readonly string[] {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? [] : [`number: ${path} is ${value}`];
  }
  if (typeof value !== 'object' || value === null) {
    return value === undefined ? [`number: ${path} is undefined`] : [];
  }
  return Object.entries(value).flatMap(([name, inner]) => strangeNumbers(inner, `${path}.${name}`));
}

function falseTally(name: string, tally: Tally, { architecture, everybody }: LaneSummary) {
  const { total, people, peopleCount, firstUs, lastUs } = tally;
  const isRight =
    people.length <= peopleCount &&
    peopleCount <= total &&
    peopleCount <= everybody &&
    new Set(people).size === people.length &&
    (total === 0) === (firstUs === null) &&
    (total === 0) === (lastUs === null) &&
    (firstUs ?? 0) <= (lastUs ?? 0);
  return isRight ? [] : [`tally: ${architecture} ${name} is ${JSON.stringify(tally)}`];
}

const TALLIES = ['sessionsLost', 'forcedLogins', 'cartsLost', 'errors', 'duplicateOrders'] as const;

/** Totals of a lane that cannot be. */
function falseTotals(lane: LaneSummary): readonly string[] {
  const wrong = TALLIES.flatMap((name) => falseTally(name, lane[name], lane));
  const { affected, everybody, states, fates, bans, actionsFulfilled } = lane;
  const here = Object.values(states).reduce((sum, count) => sum + count, 0);
  const isRight =
    affected <= everybody &&
    here <= everybody &&
    (fates.length === 0 || fates.length === here) &&
    bans.peopleCount <= here &&
    bans.stillInCount <= bans.peopleCount &&
    bans.letIn <= bans.accepted &&
    actionsFulfilled >= 0 &&
    actionsFulfilled <= 1;
  return isRight ? wrong : [...wrong, `lane: ${JSON.stringify(lane)}`];
}

/** What cannot be, in one view of a run. */
export function strangeView(data: RunData): readonly string[] {
  const view = worded(data);
  const { log, captions, marks, system, done, planned, lanes, realTimes } = view;
  const wrong = [...new Set(wordsOf(view))].flatMap(hollowSentence);
  for (const { text, detail } of log) {
    if (!/^\S.*[.?]$/.test(text)) wrong.push(`words: no sentence: "${text}"`);
    if (text.length > TEXT_MAX || detail.length > TEXT_MAX) wrong.push(`words: long: "${text}"`);
  }
  const inOrder = (what: string, instants: readonly number[], latest: number) => {
    const isSorted = instants.every((atUs, index) => atUs >= (instants[index - 1] ?? atUs));
    if (!isSorted || (instants.at(-1) ?? 0) > latest) wrong.push(`order: ${what}: ${instants}`);
  };
  inOrder(
    'done',
    done.map(({ atUs }) => atUs),
    system.timeUs,
  );
  inOrder(
    'planned',
    planned.map(({ atUs }) => atUs),
    Number.MAX_VALUE,
  );
  // Between sentences of the narrator stand remarks of the run itself, by their instants: of an earlier one, after a
  // step back, a newer remark may stand before older ones.
  const isRemark = (id: number) => id % REMARKS_MAX !== 0;
  inOrder(
    'log',
    log.flatMap(({ id }) => (isRemark(id) ? [] : [id])),
    Number.MAX_VALUE,
  );
  inOrder(
    'remarks',
    log.flatMap(({ id, atUs }) => (isRemark(id) ? [atUs] : [])),
    system.timeUs,
  );
  if (log.some(({ atUs }) => atUs > system.timeUs)) wrong.push('order: told before it happens');
  if (view.latestUs < system.timeUs) wrong.push('order: later than the latest');
  if (marks.some(({ atUs }) => atUs > view.latestUs)) wrong.push('order: marked before it happens');
  const ids = new Set(log.map(({ id }) => id));
  if (ids.size !== log.length) wrong.push('log: two sentences with one number');
  if (captions.some(({ id }) => !ids.has(id))) wrong.push('captions: one that is not in the log');
  if (!lanes.some(({ architecture }) => architecture === system.architecture)) {
    wrong.push('lane: the shown one is missing');
  }
  return [
    ...wrong,
    ...lanes.flatMap(falseTotals),
    ...strangeNumbers({ system, lanes, marks, realTimes }, 'view'),
  ];
}
