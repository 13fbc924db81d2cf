import { type ChangeId, Standing } from '../../engine';
import words from '../../messages/en/lessons/jwtLimits';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { laneOf, type Situation, wasDone } from '../../state/readings';
import { lesson, type Setup, thenSee, toDo, toTurn } from '../course/lesson';
import { allBut, amountOf, countOf, doneAt, hitBy, lastAfter } from '../reading/facts';

type LessonMessage = MessageOf<typeof words>;

/** Who is banned, and who tampers with a token. */
const banned = 0;
const tampering = 2;

const setup: Setup = {
  document: {
    version: 1,
    name: 'Lesson: what ends a token, and what does not',
    description: 'Tokens that live for 40 s, and servers whose clocks do not quite agree.',
    world: 'stretched',
    seed: 8,
    architecture: 'jwt',
    clients: { addWeight: 0, checkoutWeight: 0 },
    servers: { clockSkew: 2 },
    token: { lifetime: 40 },
  },
  readyS: 8,
};

/** The same people, and clocks that agree. */
const again: Setup = {
  document: {
    ...setup.document,
    name: 'Lesson: a list of tokens that have been ended',
    description: 'Tokens that live for 40 s.',
    servers: { clockSkew: 0 },
  },
  readyS: 6,
};

const lifetime = (sight: Situation): number => amountOf(sight, 'token.lifetime') * 1e6;
const skew = (sight: Situation): number => amountOf(sight, 'servers.clockSkew') * 1e6;

/** How many requests have been answered well that somebody sent after being banned. */
const accepted = (run: RunView): number => laneOf(run).bans.accepted;

const sinceBan = (run: RunView) => ({ who: banned, accepted: accepted(run) });

/** Somebody who is here. */
const personOf = ({ system }: RunView, person: number) =>
  system.people.find(({ index }) => index === person);

/** Whether the banned person is known to be out. */
const isOut = (run: RunView): boolean => {
  const who = personOf(run, banned);
  return who?.banned === true && who.standing !== Standing.loggedIn;
};

/** Whether nothing but a token says who is in: then nothing but its end shuts anybody out. */
const isUnasked = ({ run, settings }: Situation): boolean =>
  run.system.architecture === 'jwt' && settings['token.denylist'] === 'none';

/** Whether the altered token has been turned down: before its owner is in again, with another one. */
const isTurnedDown = (run: RunView): boolean => {
  const who = personOf(run, tampering);
  return (
    doneAt(run, 'tamper-token', tampering) !== null &&
    (who?.lastResult?.status === 401 || who?.standing === Standing.loggingIn)
  );
};

/** Instant at which the first session was lost, if nothing had been done to the run by then; else false. */
const lostUntouchedAt = (run: RunView): number | false => {
  const { firstUs } = laneOf(run).sessionsLost;
  return firstUs !== null && run.done.every(({ atUs }) => atUs > firstUs) && firstUs;
};

/** Whether sessions were lost over clocks: without one that failed, or a key that was dropped. */
const isByClocks = (sight: Situation): boolean =>
  skew(sight) > 0 &&
  countOf(sight.run, 'sessionsLost') > 0 &&
  !wasDone(sight.run, 'rotate-keys', 'deploy');

/** Whether everybody but the banned person has had an error. */
const isEverybodyHit = (run: RunView): boolean =>
  lastAfter(run, 'errors', doneAt(run, 'make-store-unreachable')) !== false &&
  allBut(run, [banned]).every((one) => hitBy(run, 'errors').includes(one));

/** What a visitor has done to somebody. */
function doneTo({ run }: Situation, person: number): readonly LessonMessage[] {
  const was = (change: ChangeId) => doneAt(run, change, person) !== null;
  const found: LessonMessage[] = [];
  if (was('ban-client')) found.push({ id: 'lessons.jwt-limits.each.banned' });
  if (was('log-out-client')) found.push({ id: 'lessons.jwt-limits.each.loggedOut' });
  if (was('tamper-token')) found.push({ id: 'lessons.jwt-limits.each.changed' });
  return found.length === 0 ? [{ id: 'lessons.jwt-limits.each.nothing' }] : found;
}

/**
 * What has become of somebody: the end of a token that expires, or has been altered, is no loss of a good session, so
 * that logins after it are not among those that are counted. The cart goes with each token, and tells.
 */
function becameOf({ run }: Situation, person: number): readonly LessonMessage[] {
  const isHit = (counter: 'forcedLogins' | 'cartsLost') => hitBy(run, counter).includes(person);
  const isIn = personOf(run, person)?.standing === Standing.loggedIn;
  const isAnew = isHit('forcedLogins') || isHit('cartsLost');
  const state = isIn ? (isAnew ? 'again' : 'in') : 'out';
  const found: LessonMessage[] = [{ id: `lessons.jwt-limits.each.${state}` }];
  if (isHit('cartsLost')) found.push({ id: 'lessons.jwt-limits.each.cart' });
  return found;
}

export default lesson<LessonMessage>(words, {
  setup,
  hook: (sight) => ({
    id: 'lessons.jwt-limits.hook',
    args: { life: lifetime(sight), skew: skew(sight) },
  }),
  predict: {
    of: 'run',
    ask: { id: 'lessons.jwt-limits.ask', args: { who: banned } },
    options: [
      {
        text: { id: 'lessons.jwt-limits.once' },
        holds: (sight) => isOut(sight.run) && !isUnasked(sight) && accepted(sight.run) === 0,
        misconception: {
          idea: { id: 'lessons.jwt-limits.once.idea' },
          reply: ({ run }) => ({ id: 'lessons.jwt-limits.once.reply', args: sinceBan(run) }),
        },
      },
      {
        text: { id: 'lessons.jwt-limits.expiry' },
        holds: (sight) => isOut(sight.run) && isUnasked(sight),
        misconception: null,
      },
      {
        text: { id: 'lessons.jwt-limits.never' },
        holds: ({ run }) => !isOut(run) && accepted(run) > 0,
        misconception: {
          idea: { id: 'lessons.jwt-limits.never.idea' },
          reply: (sight) => ({
            id: 'lessons.jwt-limits.never.reply',
            args: { life: lifetime(sight) },
          }),
        },
      },
    ],
  },
  observe: [
    {
      is: 'moment',
      watch: { id: 'lessons.jwt-limits.clock.watch' },
      happened: ({ run }) => lostUntouchedAt(run),
      text: (sight) => ({
        id: 'lessons.jwt-limits.clock',
        args: { lost: hitBy(sight.run, 'sessionsLost'), us: skew(sight) },
      }),
    },
    thenSee(
      toDo(
        { id: 'lessons.jwt-limits.tamper', args: { who: tampering } },
        'tamper-token',
        tampering,
      ),
      {
        watch: { id: 'lessons.jwt-limits.tampered.watch', args: { who: tampering } },
        happened: ({ run }) => isTurnedDown(run),
        text: { id: 'lessons.jwt-limits.tampered', args: { who: tampering } },
      },
    ),
    thenSee(toDo({ id: 'lessons.jwt-limits.ban', args: { who: banned } }, 'ban-client', banned), {
      watch: { id: 'lessons.jwt-limits.accepted.watch', args: { who: banned } },
      happened: ({ run }) => accepted(run) > 0 || isOut(run),
      text: ({ run }) => ({ id: 'lessons.jwt-limits.accepted', args: sinceBan(run) }),
    }),
    {
      is: 'moment',
      watch: (sight) => ({ id: 'lessons.jwt-limits.out.watch', args: { life: lifetime(sight) } }),
      happened: ({ run }) => isOut(run),
      text: ({ run }) => ({ id: 'lessons.jwt-limits.out', args: sinceBan(run) }),
    },
  ],
  explain: {
    people: () => [
      { of: 'own', head: { id: 'lessons.jwt-limits.each' }, says: doneTo },
      { of: 'own', head: { id: 'lessons.jwt-limits.became' }, says: becameOf },
    ],
    why: [
      {
        text: { id: 'lessons.jwt-limits.why.signature', args: { who: tampering } },
        more: { id: 'lessons.jwt-limits.why.signature.more' },
        holds: ({ run }) =>
          doneAt(run, 'tamper-token', tampering) !== null &&
          hitBy(run, 'cartsLost').includes(tampering),
      },
      {
        text: ({ run }) => ({ id: 'lessons.jwt-limits.why.ban', args: sinceBan(run) }),
        more: { id: 'lessons.jwt-limits.why.ban.more' },
        holds: ({ run }) => accepted(run) > 0,
      },
      {
        text: (sight) => ({
          id: 'lessons.jwt-limits.why.expiry',
          args: { life: lifetime(sight) },
        }),
        more: (sight) => ({
          id: 'lessons.jwt-limits.why.expiry.more',
          args: { errors: countOf(sight.run, 'errors') },
        }),
        holds: (sight) =>
          isOut(sight.run) && isUnasked(sight) && countOf(sight.run, 'errors') === 0,
      },
      {
        text: (sight) => ({
          id: 'lessons.jwt-limits.why.clock',
          args: { lost: hitBy(sight.run, 'sessionsLost'), us: skew(sight) },
        }),
        more: {
          id: 'lessons.jwt-limits.why.clock.more',
        },
        holds: isByClocks,
      },
    ],
    decides: {
      at: ({ run }) => doneAt(run, 'ban-client', banned),
      text: { id: 'lessons.jwt-limits.decides' },
    },
  },
  nowTry: {
    setup: again,
    text: { id: 'lessons.jwt-limits.try' },
    items: [
      toTurn(
        { id: 'lessons.jwt-limits.try.turn' },
        { id: 'lessons.jwt-limits.try.label' },
        {
          'token.denylist': 'store',
        },
      ),
      toDo({ id: 'lessons.jwt-limits.ban', args: { who: banned } }, 'ban-client', banned),
      {
        is: 'moment',
        watch: { id: 'lessons.jwt-limits.try.out.watch', args: { who: banned } },
        happened: ({ run }) => isOut(run),
        text: ({ run }) => ({ id: 'lessons.jwt-limits.out', args: sinceBan(run) }),
      },
      toDo({ id: 'lessons.jwt-limits.try.cut' }, 'make-store-unreachable'),
      {
        is: 'moment',
        watch: { id: 'lessons.jwt-limits.try.all.watch' },
        happened: ({ run }) => isEverybodyHit(run),
        text: ({ run }) => ({
          id: 'lessons.jwt-limits.try.all',
          args: { hit: hitBy(run, 'errors') },
        }),
      },
    ],
    shows: [
      {
        text: ({ run }) => ({
          id: 'lessons.jwt-limits.try.law',
          args: { ...sinceBan(run), hit: hitBy(run, 'errors').length },
        }),
        holds: ({ run, settings }) => settings['token.denylist'] === 'store' && isEverybodyHit(run),
      },
    ],
  },
  question: {
    ask: { id: 'lessons.jwt-limits.question' },
    options: [
      {
        text: { id: 'lessons.jwt-limits.question.cancel' },
        reason: { id: 'lessons.jwt-limits.question.cancel.reason' },
      },
      {
        text: { id: 'lessons.jwt-limits.question.print' },
        reason: { id: 'lessons.jwt-limits.question.print.reason' },
      },
      {
        text: { id: 'lessons.jwt-limits.question.short' },
        reason: { id: 'lessons.jwt-limits.question.short.reason' },
      },
    ],
    right: 2,
  },
  simplifies: [
    { id: 'lessons.jwt-limits.simplifies.times' },
    { id: 'lessons.jwt-limits.simplifies.refresh' },
    { id: 'lessons.jwt-limits.simplifies.leeway' },
    { id: 'lessons.jwt-limits.simplifies.theft' },
  ],
  teaching: {
    goal: { id: 'lessons.jwt-limits.goal' },
    goOn: [
      { id: 'lessons.jwt-limits.goOn.leeway' },
      { id: 'lessons.jwt-limits.goOn.short' },
      { id: 'lessons.jwt-limits.goOn.logout' },
    ],
  },
});
