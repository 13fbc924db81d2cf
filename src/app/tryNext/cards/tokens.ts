import { Ending, Standing } from '../../../engine';
import type { RunView } from '../../../state/player';
import { isMost, isUsable, isWhole, laneOf } from '../../../state/readings';
import type { Seen } from '../card';
import { aServer, grew } from '../readings';
import { card, lostAll, lostNobody, lostSome, slowOrReal, switchTo } from './templates';

const isJwt = ({ system }: RunView): boolean => system.architecture === 'jwt';

/** Nothing is kept on a server. */
export const tokenStopServer = card({
  id: 'token-stop-server',
  under: 'jwt',
  root: true,
  fits: ({ run }) => isJwt(run) && isWhole(run),
  question: (run) => ({
    id: 'cards.token-stop-server.question',
    args: { server: aServer(run).index },
  }),
  options: [
    {
      text: 'cards.token-stop-server.served',
      holds: lostSome,
      reply: 'cards.token-stop-server.served.reply',
    },
    { text: 'cards.token-stop-server.nobody', holds: lostNobody },
    {
      text: 'cards.token-stop-server.everybody',
      holds: lostAll,
      reply: 'cards.token-stop-server.everybody.reply',
    },
  ],
  usual: 1,
  label: (run) => ({ id: 'cards.go.stop', args: { server: aServer(run).index } }),
  act: (run) => ({ do: 'change', change: 'stop-server', target: aServer(run).index }),
  afterS: slowOrReal(12, 15),
  law: 'cards.token-stop-server.law',
});

/** What it costs. */
export const tokenBytes = card({
  id: 'token-bytes',
  under: 'jwt',
  fits: ({ run }) => isJwt(run) && run.requests > 0 && laneOf(run, 'sticky').bytesPerRequest > 0,
  question: () => ({ id: 'cards.token-bytes.question' }),
  options: [
    {
      text: 'cards.token-bytes.less',
      holds: ({ now }) => weight(now) < 0.95,
      reply: 'cards.token-bytes.less.reply',
    },
    {
      text: 'cards.token-bytes.same',
      holds: ({ now }) => weight(now) >= 0.95 && weight(now) <= 1.05,
      reply: 'cards.token-bytes.same.reply',
    },
    { text: 'cards.token-bytes.more', holds: ({ now }) => weight(now) > 1.05 },
  ],
  usual: 2,
  label: () => ({ id: 'cards.go.compare' }),
  act: () => ({ do: 'watch' }),
  afterS: () => 0,
  happened: ({ now }) => ({
    id: 'cards.token-bytes.happened',
    args: { token: bytes(now, 'jwt'), cookie: bytes(now, 'sticky') },
  }),
  law: 'cards.token-bytes.law',
});

const weight = (run: RunView): number =>
  laneOf(run, 'jwt').bytesPerRequest / laneOf(run, 'sticky').bytesPerRequest;

const bytes = (run: RunView, id: 'jwt' | 'sticky'): number =>
  Math.round(laneOf(run, id).bytesPerRequest);

/** The first who is logged in and can be banned. */
const bannable = ({ system }: RunView): number | undefined =>
  system.people.find(
    ({ standing, changes }) => standing === Standing.loggedIn && changes.includes('ban-client'),
  )?.index;

/** The first who was banned. */
const banned = ({ done }: RunView): number | undefined =>
  done.find(({ change }) => change === 'ban-client')?.target;

/** Nobody asks whether a token is still good. */
export const tokenBan = card({
  id: 'token-ban',
  under: 'jwt',
  root: true,
  fits: ({ run }) => isJwt(run) && isUsable(run) && bannable(run) !== undefined,
  question: (run) => ({
    id: 'cards.token-ban.question',
    args: { person: bannable(run) ?? 0 },
  }),
  options: [
    {
      text: 'cards.token-ban.refused',
      holds: (seen) => !isServed(seen) && lostNobody(seen),
      reply: 'cards.token-ban.refused.reply',
    },
    {
      text: 'cards.token-ban.served',
      holds: (seen) => isServed(seen) && lostNobody(seen),
    },
    {
      text: 'cards.token-ban.replaced',
      holds: (seen) => !lostNobody(seen),
      reply: 'cards.token-ban.replaced.reply',
    },
  ],
  usual: 1,
  label: (run) => ({ id: 'cards.go.ban', args: { person: bannable(run) ?? 0 } }),
  act: (run) => ({ do: 'change', change: 'ban-client', target: bannable(run) ?? 0 }),
  afterS: slowOrReal(12, 25),
  happened: (seen) => ({
    id: 'cards.token-ban.happened',
    args: {
      person: bannable(seen.before) ?? 0,
      isServed: isServed(seen),
      lost: grew(seen, 'sessionsLost'),
    },
  }),
  law: 'cards.token-ban.law',
});

function isServed({ before, now }: Seen): boolean {
  const person = now.system.people.find(({ index }) => index === bannable(before));
  return person?.standing === Standing.loggedIn && person.lastResult?.ending === Ending.ok;
}

/** The same ban, where sessions are looked up. */
export const banInStore = card({
  id: 'ban-in-store',
  under: 'jwt',
  fits: ({ run }) => isJwt(run) && banned(run) !== undefined && !run.system.crowd,
  question: (run) => ({
    id: 'cards.ban-in-store.question',
    args: { person: banned(run) ?? 0 },
  }),
  options: [
    {
      text: 'cards.ban-in-store.served',
      holds: (seen) => isIn(seen),
      reply: 'cards.ban-in-store.served.reply',
    },
    {
      text: 'cards.ban-in-store.gone',
      holds: (seen) => !isIn(seen) && othersIn(seen),
    },
    {
      text: 'cards.ban-in-store.nobody',
      holds: (seen) => !isIn(seen) && !othersIn(seen),
      reply: 'cards.ban-in-store.nobody.reply',
    },
  ],
  usual: 1,
  label: () => switchTo('central-store'),
  act: () => ({ do: 'show', architecture: 'central-store' }),
  afterS: () => 0,
  happened: (seen) => {
    const person = banned(seen.before) ?? 0;
    const others = seen.now.system.people.filter(
      ({ index, standing }) => index !== person && standing === Standing.loggedIn,
    ).length;
    return { id: 'cards.ban-in-store.happened', args: { person, isIn: isIn(seen), others } };
  },
  law: 'cards.ban-in-store.law',
});

const isIn = ({ before, now }: Seen): boolean =>
  now.system.people.some(
    ({ index, standing }) => index === banned(before) && standing === Standing.loggedIn,
  );

const othersIn = ({ before, now }: Seen): boolean =>
  now.system.people.some(
    ({ index, standing }) => index !== banned(before) && standing === Standing.loggedIn,
  );

/** What servers do keep. */
export const tokenKey = card({
  id: 'token-key',
  under: 'jwt',
  root: true,
  fits: ({ run, settings }) =>
    isJwt(run) && isUsable(run) && (settings['token.rotation'] ?? 'at-once') === 'at-once',
  question: () => ({ id: 'cards.token-key.question' }),
  options: [
    {
      text: 'cards.token-key.nobody',
      holds: lostNobody,
      reply: 'cards.token-key.nobody.reply',
    },
    {
      text: 'cards.token-key.few',
      holds: (seen) => !lostNobody(seen) && !isMost(grew(seen, 'sessionsLost'), seen.now),
      reply: 'cards.token-key.few.reply',
    },
    { text: 'cards.token-key.most', holds: (seen) => isMost(grew(seen, 'sessionsLost'), seen.now) },
  ],
  usual: 2,
  label: () => ({ id: 'cards.go.rotate' }),
  act: () => ({ do: 'change', change: 'rotate-keys', target: 0 }),
  afterS: slowOrReal(14, 25),
  law: 'cards.token-key.law',
});
