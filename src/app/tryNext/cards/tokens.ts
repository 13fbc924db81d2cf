import { clientName, Ending, Standing } from '../../../engine';
import type { RunView } from '../../../state/player';
import { plural } from '../../../timeline/words';
import type { Seen } from '../card';
import { aServer, grew, isMost, isUsable, isWhole, laneOf } from '../readings';
import { card, lostAll, lostNobody, lostSome, slowOrReal } from './templates';

const isJwt = ({ world }: RunView): boolean => world.architecture === 'jwt';

/** Nothing is kept on a server. */
export const tokenStopServer = card({
  id: 'token-stop-server',
  under: 'jwt',
  root: true,
  fits: ({ run }) => isJwt(run) && isWhole(run),
  question: (run) => `You stop ${aServer(run)?.name}. Who is logged out?`,
  options: [
    {
      text: 'Those it has served before',
      holds: lostSome,
      reply: 'It knew nobody. Whoever has the key can check a token.',
    },
    { text: 'Nobody', holds: lostNobody },
    {
      text: 'Everybody',
      holds: lostAll,
      reply: 'The tokens are in the browsers, and those did not stop.',
    },
  ],
  usual: 1,
  label: (run) => `Stop ${aServer(run)?.name} and see`,
  act: (run) => ({ do: 'change', change: 'stop-server', target: aServer(run)?.index ?? 0 }),
  afterS: slowOrReal(12, 15),
  law: 'The state has moved to the browser: no server has any to lose.',
});

/** What it costs. */
export const tokenBytes = card({
  id: 'token-bytes',
  under: 'jwt',
  fits: ({ run }) => isJwt(run) && run.requests > 0 && laneOf(run, 'sticky').bytesPerRequest > 0,
  question: () => 'How big is a token compared with the sticky cookie?',
  options: [
    {
      text: 'Less: nothing is looked up',
      holds: ({ now }) => weight(now) < 0.95,
      reply: 'Nothing is looked up because all of it comes along.',
    },
    {
      text: 'About the same',
      holds: ({ now }) => weight(now) >= 0.95 && weight(now) <= 1.05,
      reply: 'A cookie is a short name for what a server keeps; a token is the thing itself.',
    },
    { text: 'More: login and cart in it', holds: ({ now }) => weight(now) > 1.05 },
  ],
  usual: 2,
  label: () => 'Compare them',
  act: () => ({ do: 'watch' }),
  afterS: () => 0,
  happened: ({ now }) =>
    `So far ${bytes(now, 'jwt')} B a request with the token, ${bytes(now, 'sticky')} B with the cookie.`,
  law: 'What servers do not keep, every request carries.',
});

const weight = (run: RunView): number =>
  laneOf(run, 'jwt').bytesPerRequest / laneOf(run, 'sticky').bytesPerRequest;

const bytes = (run: RunView, id: 'jwt' | 'sticky'): number =>
  Math.round(laneOf(run, id).bytesPerRequest);

/** The first who is logged in and can be banned. */
const bannable = ({ world }: RunView): number | undefined =>
  world.people.find(
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
  question: (run) => {
    const name = clientName(bannable(run) ?? 0);
    return `You ban ${name}. What happens to ${name}’s next requests?`;
  },
  options: [
    {
      text: 'Refused at once',
      holds: (seen) => !isServed(seen) && lostNobody(seen),
      reply: 'Nobody told the token. Servers check signature and date, and both are fine.',
    },
    {
      text: 'Served: the token still works',
      holds: (seen) => isServed(seen) && lostNobody(seen),
    },
    {
      text: 'All tokens must be replaced',
      holds: (seen) => !lostNobody(seen),
      reply: 'That would be a new key. A ban alone changes no token.',
    },
  ],
  usual: 1,
  label: (run) => `Ban ${clientName(bannable(run) ?? 0)} and see`,
  act: (run) => ({ do: 'change', change: 'ban-client', target: bannable(run) ?? 0 }),
  afterS: slowOrReal(12, 25),
  happened: (seen) => {
    const index = bannable(seen.before) ?? 0;
    const ending = isServed(seen) ? 'was served' : 'was not served';
    return `${clientName(index)}’s last request ${ending}. ${grewWords(seen)}`;
  },
  law: 'A ban takes effect where the session is looked up. A token is good until it expires.',
});

function isServed({ before, now }: Seen): boolean {
  const person = now.world.people.find(({ index }) => index === bannable(before));
  return person?.standing === Standing.loggedIn && person.lastResult?.ending === Ending.ok;
}

const grewWords = (seen: Seen): string => {
  const lost = grew(seen, 'sessionsLost');
  if (lost === 0) return 'No session was lost.';
  return `${plural(lost, 'session')} ${lost === 1 ? 'was' : 'were'} lost.`;
};

/** The same ban, where sessions are looked up. */
export const banInStore = card({
  id: 'ban-in-store',
  under: 'jwt',
  fits: ({ run }) => isJwt(run) && banned(run) !== undefined && !run.world.crowd,
  question: (run) => {
    const name = clientName(banned(run) ?? 0);
    return `The same ban, central store: is ${name} still served?`;
  },
  options: [
    {
      text: 'Yes: a session is a session',
      holds: (seen) => isIn(seen),
      reply: 'This one is looked up, and the ban has taken it out of the store.',
    },
    {
      text: 'No: the entry is gone',
      holds: (seen) => !isIn(seen) && othersIn(seen),
    },
    {
      text: 'No, nor is anybody else',
      holds: (seen) => !isIn(seen) && !othersIn(seen),
      reply: 'Each session is an entry of its own.',
    },
  ],
  usual: 1,
  label: () => 'Switch to Central store and see',
  act: () => ({ do: 'show', architecture: 'central-store' }),
  afterS: () => 0,
  happened: (seen) => {
    const name = clientName(banned(seen.before) ?? 0);
    const others = seen.now.world.people.filter(
      ({ index, standing }) => index !== banned(seen.before) && standing === Standing.loggedIn,
    ).length;
    return `${name} is ${isIn(seen) ? 'still logged in' : 'not logged in any more'}; ${others === 1 ? '1 other is' : `${others} others are`}.`;
  },
  law: 'Where sessions are looked up, revoking one takes effect at the next request.',
});

const isIn = ({ before, now }: Seen): boolean =>
  now.world.people.some(
    ({ index, standing }) => index === banned(before) && standing === Standing.loggedIn,
  );

const othersIn = ({ before, now }: Seen): boolean =>
  now.world.people.some(
    ({ index, standing }) => index !== banned(before) && standing === Standing.loggedIn,
  );

/** What servers do keep. */
export const tokenKey = card({
  id: 'token-key',
  under: 'jwt',
  root: true,
  fits: ({ run, settings }) =>
    isJwt(run) && isUsable(run) && (settings['token.rotation'] ?? 'at-once') === 'at-once',
  question: () => 'All servers replace their signing key at once. How many log in again?',
  options: [
    {
      text: 'Nobody: a key is no session',
      holds: lostNobody,
      reply: 'A token is worth what its signature is, and nobody knows that key any more.',
    },
    {
      text: 'A few: those sent elsewhere',
      holds: (seen) => !lostNobody(seen) && !isMost(grew(seen, 'sessionsLost'), seen.now),
      reply: 'All servers changed at once: it does not matter who is asked.',
    },
    { text: 'Most people, or all', holds: (seen) => isMost(grew(seen, 'sessionsLost'), seen.now) },
  ],
  usual: 2,
  label: () => 'Rotate signing key and see',
  act: () => ({ do: 'change', change: 'rotate-keys', target: 0 }),
  afterS: slowOrReal(14, 25),
  law: 'Under JWT the key is the one thing that servers have to keep.',
});
