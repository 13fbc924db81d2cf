import { Action, Ending, Standing } from '../../src/engine';
import type { byPerson } from '../../src/lessons/reading/byPerson';
import architectures from '../../src/messages/en/stage/architectures';
import { laneOf, type Situation } from '../../src/state/readings';

/** Holds what a lesson's table says of each person to the run, by another way than it was made. */

type Table = ReturnType<typeof byPerson>;
type Lane = Situation['run']['lanes'][number];

/** Whether a cell is right of somebody. */
type Check = (cell: string, person: number, sight: Situation) => boolean;

const has = (tally: { readonly people: readonly number[] }, person: number): boolean =>
  tally.people.includes(person);

/** Whether a cell says something just where it is so. */
const agree = (cell: string, sayings: readonly (readonly [RegExp, boolean])[]): boolean =>
  sayings.every(([saying, isSo]) => saying.test(cell) === isSo);

/** How often a cell says that somebody had to log in again. */
function timesIn(cell: string): number {
  const [, how] = /had to log in again(?: (twice|\d+ times))?/.exec(cell) ?? [];
  if (!cell.includes('had to log in again')) return 0;
  return how === undefined ? 1 : how === 'twice' ? 2 : Number.parseInt(how, 10);
}

const outcomeIn =
  (laneIn: (sight: Situation) => Lane): Check =>
  (cell, person, sight) => {
    const lane = laneIn(sight);
    const fate = lane.fates.find(({ index }) => index === person);
    if (fate === undefined) return false;
    const isIn = fate.standing === Standing.loggedIn;
    const isOut = !isIn && fate.holdsSession;
    const isHit = [lane.forcedLogins, lane.cartsLost, lane.duplicateOrders].some((tally) =>
      has(tally, person),
    );
    const isAny = isHit || isOut;
    return (
      timesIn(cell) === fate.forcedLogins &&
      agree(cell, [
        [/saw an error/, has(lane.errors, person)],
        [/had to log in again/, has(lane.forcedLogins, person)],
        [/cart lost/, has(lane.cartsLost, person)],
        [/charged more than once/, has(lane.duplicateOrders, person)],
        [/not logged in any more/, isOut],
        [/still logged in/, isIn && !isAny],
        [/not logged in(?! any)|logging in/, !isIn && !isAny],
      ])
    );
  };

const latest: Check = (cell, person, { run }) => {
  const result = run.system.people.find(({ index }) => index === person)?.lastResult;
  if (!result) return cell === 'none yet';
  const { action, ending } = result;
  return agree(cell, [
    [/^wanted /, ending !== Ending.ok],
    [/and got an error$/, ending === Ending.error || ending === Ending.refused],
    [/and got no answer$/, ending === Ending.timedOut],
    [/and was turned away$/, ending === Ending.notLoggedIn],
    [/ a page\b/, action === Action.browse || action === Action.forecast],
    [/see the cart|got the cart/, action === Action.read],
    [/put something in the cart/, action === Action.add],
    [/an order/, action === Action.checkout],
    [/log(ged)? in/, action === Action.login],
    [/log(ged)? out/, action === Action.logout],
  ]);
};

const answersUnder =
  (architecture: Lane['architecture']): Check =>
  (cell, person, { run }) => {
    const { fates } = run.lanes.find((lane) => lane.architecture === architecture) as Lane;
    const answers = fates.find(({ index }) => index === person)?.answers;
    return cell === (answers === 0 ? 'none so far' : `${answers} so far`);
  };

/** By what stands over a column. */
const CHECKS: Readonly<Record<string, Check>> = {
  'What happened': outcomeIn(({ run }) => laneOf(run)),
  'Latest request': latest,
  'Responses with sticky sessions': answersUnder('sticky'),
  'Responses with a central store': answersUnder('central-store'),
  'Session on': (cell, person, { run }) => {
    const on = run.system.servers
      .filter(({ copies }) => copies.some(({ owner, stale }) => owner === person && !stale))
      .map(({ name }) => name);
    return cell === (on.length === 0 ? 'no server' : on.join(', '));
  },
  Unreachable: (cell, person, { run }) =>
    agree(cell, [
      [/^errors/, has(laneOf(run).errors, person)],
      [/session kept/, true],
    ]),
  Wiped: (cell, person, { run }) =>
    agree(cell, [
      [/session lost/, has(laneOf(run).sessionsLost, person)],
      [/session kept/, !has(laneOf(run).sessionsLost, person)],
      [/cart lost/, has(laneOf(run).cartsLost, person)],
    ]),
  'What was done to them': (cell, person, { run }) => {
    const was = (wanted: string) =>
      run.done.some(({ change, target }) => change === wanted && target === person);
    const done = ['ban-client', 'tamper-token', 'log-out-client'].map(was);
    const [isBanned = false, isAltered = false, isLoggedOut = false] = done;
    return agree(cell, [
      [/banned/, isBanned],
      [/token changed/, isAltered],
      [/logged out/, isLoggedOut],
      [/nothing/, !done.includes(true)],
    ]);
  },
  'What became of them': (cell, person, { run }) => {
    const who = run.system.people.find(({ index }) => index === person);
    const isIn = who?.standing === Standing.loggedIn;
    const lane = laneOf(run);
    const isAnew = has(lane.cartsLost, person) || has(lane.forcedLogins, person);
    return agree(cell, [
      [/^logged in/, isIn],
      [/logged in again, with a new token/, isIn && isAnew],
      [/not logged in any more/, !isIn],
      [/cart lost/, has(lane.cartsLost, person)],
    ]);
  },
};

function checkOf(head: string, sight: Situation): Check {
  const found = sight.run.lanes.find(
    ({ architecture }) => architectures.of({ id: `architectures.${architecture}` }) === head,
  );
  if (found !== undefined) return outcomeIn(() => found);
  const check = CHECKS[head];
  if (check === undefined) throw new Error(`Nothing holds the column "${head}" to the run.`);
  return check;
}

/** Cells that are not so: "Ana, What happened: cart lost". */
export function wrongCells({ heads, rows }: Table, sight: Situation): readonly string[] {
  const { people, crowd } = sight.run.system;
  if (crowd) return wrongCounts(rows, laneOf(sight.run));
  return rows.flatMap(([name, ...cells]) => {
    const person = people.find((one) => one.name === name)?.index;
    return heads.slice(1).flatMap((head, at) => {
      const cell = cells[at] ?? '';
      const isSo = person !== undefined && checkOf(head, sight)(cell, person, sight);
      return isSo ? [] : [`${name}, ${head}: ${cell}`];
    });
  });
}

function wrongCounts(rows: Table['rows'], lane: Lane): readonly string[] {
  const counts = [
    ['had to log in again', lane.forcedLogins],
    ['saw an error', lane.errors],
    ['cart lost', lane.cartsLost],
    ['charged more than once', lane.duplicateOrders],
  ] as const;
  const expected = counts.flatMap(([what, { peopleCount }]) =>
    peopleCount === 0 ? [] : [`${what}: ${peopleCount} of ${lane.everybody}`],
  );
  const found = rows.map(([what, how]) => `${what}: ${how}`);
  return [
    ...found.filter((one) => !expected.includes(one)),
    ...expected.filter((one) => !found.includes(one)),
  ];
}
