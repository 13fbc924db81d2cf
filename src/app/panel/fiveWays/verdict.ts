import { clientName, Standing } from '../../../engine';
import { tell } from '../../../messages/told';
import { listOf } from '../../../timeline/peopleWords';
import { isStandstill, standstillWords } from '../../../timeline/standstill';
import type { LaneSummary, StateCounts, Tally } from '../../../timeline/view';
import { plural } from '../../../timeline/words';
import { wholeNumber } from '../../../ui/number';

/** More names than this are a number. */
const NAMES_MAX = 4;

/** How an architecture has come off so far. */
export interface Verdict {
  /**
   * The same in ever fewer words, the fullest first. Errors are in each of them, and whatever was lost or let in in all
   * but the last: that one is for where glyphs and numbers beside it show the rest.
   */
  readonly words: readonly string[];
  readonly tone: 'fail' | 'warn' | 'plain';
}

/** One fact in ever fewer words, from those in full to as few as say it. Empty where there is nothing to say. */
type Fact = readonly [full: string, short: string, brief: string, terse: string];

const NOTHING: Fact = ['', '', '', ''];

/** What an architecture did to people, in one line that leaves no cost out. */
export function verdictOf(lane: LaneSummary): Verdict {
  const losses = lossFact(lane);
  const bans = banFact(lane);
  const charges = chargeFact(lane);
  const outage = outageFact(lane);
  const serious = [losses, bans, charges].some((fact) => fact !== NOTHING);
  const first: Fact = losses === NOTHING ? calmFact(lane, serious) : losses;
  const facts = [first, outage, bans, charges];
  const errors = lane.errors.total === 0 ? '' : plural(lane.errors.total, 'error');
  const calm = serious || outage !== NOTHING ? ' · ' : ', ';
  const say = (form: 0 | 1 | 2 | 3) =>
    [
      facts
        .map((fact) => fact[form])
        .filter(Boolean)
        .join(' · '),
      errors,
    ]
      .filter(Boolean)
      .join(calm);
  const words =
    serious || outage !== NOTHING
      ? [
          say(0),
          say(1),
          say(2),
          say(3),
          ...narrowForms(lane, { first, outage, bans, charges }, errors),
        ]
      : [say(0), say(1), say(2)];
  const isHarm =
    losses !== NOTHING || charges !== NOTHING || outage !== NOTHING || isBanIgnored(lane);
  return {
    // What is no shorter than the one before is of no use.
    words: words.filter((text, index) => text.length < (words[index - 1] ?? `${text}!`).length),
    tone: isHarm ? 'fail' : errors === '' ? 'plain' : 'warn',
  };
}

/** For two lines of a narrow column. A ban that is obeyed costs nobody anything. */
function narrowForms(
  lane: LaneSummary,
  { first, outage, bans, charges }: Readonly<Record<'first' | 'outage' | 'bans' | 'charges', Fact>>,
  errors: string,
): string[] {
  const join = (...parts: readonly string[]) => parts.filter(Boolean).join(', ');
  const twice = charges[3].replace('charged ', '');
  const crisp = join(first[3], outage[3], bans[3], twice, errors);
  const ban = isBanIgnored(lane) ? bans[3] : '';
  const tersest = join(outage[3], first[3].replace(/(carts?) lost$/, '$1'), ban, twice, errors);
  const both = lane.sessionsLost.total > 0 && lane.cartsLost.total > 0;
  const sessions = both ? plural(lane.sessionsLost.total, 'session') : first[3];
  const last = outage[3] === '' ? join(sessions, ban, errors || twice) : join(outage[3], errors);
  return [crisp, tersest, last].map((text) => text || bans[3]);
}

const sumOf = (states: StateCounts): number =>
  states.loggedIn +
  states.sessionLost +
  states.loggedOut +
  states.loggingIn +
  states.withoutSession;

/** That nobody gets anything any more, however healthy everybody's session is. */
function outageFact(lane: LaneSummary): Fact {
  if (!isStandstill(lane)) return NOTHING;
  const full = tell(standstillWords(lane));
  const brief = 'nobody served';
  return [full, full, brief, brief];
}

/** Where nothing was lost: whether everybody is in, or what else can be said. */
function calmFact({ states }: LaneSummary, isSerious: boolean): Fact {
  const all = sumOf(states);
  const outCount = all - states.loggedIn;
  const text = !isSerious && all > 0 && outCount === 0 ? 'all logged in' : 'no session lost';
  if (isSerious) return [text, text, '', ''];
  if (outCount === 0) return [text, text, text, text];
  // Whoever holds a session and is out has been turned away with it.
  const out = [
    states.loggedOut > 0 ? `${wholeNumber(states.loggedOut)} turned away` : '',
    states.loggingIn > 0 ? `${wholeNumber(states.loggingIn)} logging in` : '',
    states.withoutSession > 0 ? `${wholeNumber(states.withoutSession)} not logged in` : '',
  ].filter(Boolean);
  const notIn = `${wholeNumber(outCount)} not in`;
  return [[text, ...out].join(', '), `${text}, ${notIn}`, notIn, notIn];
}

function lossFact(lane: LaneSummary): Fact {
  const { sessionsLost, cartsLost } = lane;
  if (sessionsLost.total === 0) {
    if (cartsLost.total === 0) return NOTHING;
    const carts = `${plural(cartsLost.total, 'cart')} lost`;
    return [`no session lost · ${carts}`, carts, carts, carts];
  }
  const { total, peopleCount } = sessionsLost;
  const told = isEverybodyTold(lane);
  const often = total > peopleCount ? ` (${wholeNumber(total)} times)` : '';
  const who = whoWords(sessionsLost, lane);
  const were = peopleCount === 1 || who === 'everybody' ? 'was' : 'were';
  const what = told
    ? `${were} logged out`
    : `lost ${peopleCount === 1 ? 'the session' : 'their sessions'}`;
  const carts = cartsLost.total === 0 ? '' : `, ${plural(cartsLost.total, 'cart')} lost`;
  const others = othersOut(lane);
  const also = others === 0 ? '' : `, ${wholeNumber(others)} more not in now`;
  const isAll = peopleCount === lane.everybody && peopleCount > 1;
  const count = isAll ? 'all' : wholeNumber(peopleCount);
  const brief = told
    ? `${count} ${peopleCount === 1 ? 'was' : 'were'} logged out`
    : `${count} lost sessions`;
  const terse = plural(total, 'session');
  const lost = cartsLost.total === 0 ? ' lost' : `, ${plural(cartsLost.total, 'cart')} lost`;
  return [
    `${who} ${what}${often}${carts}${also}`,
    brief + often + carts,
    brief + carts,
    terse + lost,
  ];
}

/** Whether everybody whose session was lost has been told so by now. Whoever has left may never have been. */
const isEverybodyTold = ({ states, everybody }: LaneSummary): boolean =>
  states.sessionLost === 0 && sumOf(states) === everybody;

/** People who are not in now and have lost no session so far, as far as it is known who they are. */
const othersOut = ({ fates, sessionsLost }: LaneSummary): number =>
  sessionsLost.people.length < sessionsLost.peopleCount
    ? 0
    : fates.filter(
        ({ index, standing, banned }) =>
          standing !== Standing.loggedIn && !banned && !sessionsLost.people.includes(index),
      ).length;

function chargeFact(lane: LaneSummary): Fact {
  const { duplicateOrders } = lane;
  const { total, peopleCount } = duplicateOrders;
  if (total === 0) return NOTHING;
  const short = `${wholeNumber(peopleCount)} charged twice`;
  const full = `${whoWords(duplicateOrders, lane)} charged twice (${plural(total, 'duplicate order')})`;
  return [full, short, short, short];
}

const isBanIgnored = ({ bans }: LaneSummary): boolean => bans.stillInCount > 0 && bans.letIn > 0;

/** Whoever is banned is out, or has not been put to the test, or is let in all the same. */
function banFact({ bans, fates }: LaneSummary): Fact {
  if (bans.peopleCount === 0) return NOTHING;
  const named = (people: readonly number[], count: number) =>
    fates.length > 0 && count <= NAMES_MAX ? listOf(people.map(clientName)) : wholeNumber(count);
  if (bans.stillInCount === 0) {
    const who = named(bans.people, bans.peopleCount);
    const after = bans.letIn > 0 ? ` (let in ${timesWords(bans.letIn)} first)` : '';
    return [`${who} banned and out${after}`, `${who} banned and out`, `${who} out`, `${who} out`];
  }
  const who = named(bans.stillIn, bans.stillInCount);
  const is = bans.stillInCount === 1 ? 'is' : 'are';
  if (bans.letIn === 0) {
    // No request of theirs was let in, and none turned away: nobody knows yet what the ban is worth.
    const text = `${who} ${is} banned, not yet put to the test`;
    return [text, `${who} ${is} banned, not tested yet`, 'ban not tested yet', 'ban not tested'];
  }
  const text = `${who} ${is} banned and still let in`;
  return [text, text, text, 'ban ignored'];
}

const timesWords = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${wholeNumber(count)} times`;

/** "everybody", "Ana and Dee", "5 people", "84 of 1,000 people". */
function whoWords({ people, peopleCount }: Tally, { everybody, fates }: LaneSummary): string {
  if (peopleCount === everybody && everybody > 1) return 'everybody';
  const named = fates.length > 0 && people.length === peopleCount && peopleCount <= NAMES_MAX;
  if (named) return listOf(people.map(clientName));
  const count = wholeNumber(peopleCount);
  if (fates.length === 0) return `${count} of ${wholeNumber(everybody)} people`;
  return peopleCount === 1 ? '1 person' : `${count} people`;
}
