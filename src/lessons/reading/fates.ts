import { type ArchitectureId, Standing } from '../../engine';
import type { RunView } from '../../state/player';
import { laneOf, type Situation } from '../../state/readings';

/** What a visitor can expect of a person. */
export const FATES = ['in', 'login', 'cart', 'twice'] as const;
export type Fate = (typeof FATES)[number];

/** Those that can come about: where nobody checks out, nobody is charged. */
export const fatesIn = ({ settings }: Situation): readonly Fate[] =>
  FATES.filter((fate) => fate !== 'twice' || settings['clients.checkoutWeight'] !== 0);

/**
 * All that has become of a person, in the order in which it is told; where nothing has, whether somebody is `in`, or
 * without a session: `coming` in, or with `none` so far.
 */
export type Outcome = 'error' | 'login' | 'cart' | 'twice' | 'out' | 'in' | 'coming' | 'none';

/** What has become of each person by the instant that is shown, in order of index; empty for a crowd. */
export function outcomesOf(
  run: RunView,
  architecture: ArchitectureId = run.system.architecture,
): readonly (readonly Outcome[])[] {
  const lane = laneOf(run, architecture);
  return lane.fates.map(({ index, standing, holdsSession }) => {
    const is = (people: readonly number[]) => people.includes(index);
    const isIn = standing === Standing.loggedIn;
    const isOut = !isIn && holdsSession;
    const isComing = standing === Standing.loggingIn;
    const found: Outcome[] = [
      ...(is(lane.errors.people) ? (['error'] as const) : []),
      ...(is(lane.forcedLogins.people) ? (['login'] as const) : []),
      ...(is(lane.cartsLost.people) ? (['cart'] as const) : []),
      ...(is(lane.duplicateOrders.people) ? (['twice'] as const) : []),
      // How things stand comes after what has happened.
      ...(isOut ? (['out'] as const) : []),
    ];
    if (found.some((one) => one !== 'error')) return found;
    if (isIn) return [...found, 'in'];
    return [...found, isComing ? 'coming' : 'none'];
  });
}

/** Which of the four a person has come to: the worst of what has happened. */
export function fateOf(outcomes: readonly Outcome[]): Fate {
  if (outcomes.includes('twice')) return 'twice';
  if (outcomes.includes('cart')) return 'cart';
  return outcomes.includes('login') || outcomes.includes('out') ? 'login' : 'in';
}

/** Whether it came as somebody said: just so, as part of it, or not. */
export type Verdict = 'same' | 'part' | 'other';

export function verdictOn(said: Fate, outcomes: readonly Outcome[]): Verdict {
  if (fateOf(outcomes) === said) return 'same';
  const isLogin = outcomes.includes('login') || outcomes.includes('out');
  const isPart = said === 'login' ? isLogin : said !== 'in' && outcomes.includes(said);
  return isPart ? 'part' : 'other';
}
