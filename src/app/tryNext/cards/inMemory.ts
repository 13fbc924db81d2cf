import { isWhole, laneOf, sideBySide } from '../readings';
import { card, lostNobody, slowOrReal, TITLES } from './templates';

/** Nothing has to fail for people to be logged out here. */
export const nothingFails = card({
  id: 'nothing-fails',
  under: 'in-memory',
  fits: ({ run }) =>
    run.world.architecture === 'in-memory' && isWhole(run) && laneOf(run).sessionsLost.total === 0,
  question: () => 'Nothing is broken. How long does everybody stay logged in?',
  options: [
    {
      text: 'As long as nothing fails',
      holds: lostNobody,
      reply: 'Nothing failed. But one server knows the session, and another one was asked.',
    },
    { text: 'Until another server is asked', holds: (seen) => !lostNobody(seen) },
  ],
  usual: 1,
  label: () => 'Play and see',
  act: () => ({ do: 'watch' }),
  afterS: slowOrReal(20, 25),
  law: 'Only the server of the login knows the session, and any server may be asked.',
});

/** The same run with a balancer that brings people back. */
export const justSticky = card({
  id: 'just-sticky',
  under: 'in-memory',
  fits: ({ run }) => run.world.architecture === 'in-memory' && laneOf(run).sessionsLost.total > 0,
  question: (run) =>
    `The same run under Sticky${isQuiet(run) ? '; nothing has failed' : ''}: how many sessions are lost?`,
  options: [
    {
      text: 'Just as many',
      holds: ({ now }) => lost(now, 'sticky') === lost(now, 'in-memory'),
      reply: 'The servers are the same. But the one that knows you is the one that is asked.',
    },
    { text: 'Fewer', holds: ({ now }) => lost(now, 'sticky') < lost(now, 'in-memory') },
    {
      text: 'More: one server does it all',
      holds: ({ now }) => lost(now, 'sticky') > lost(now, 'in-memory'),
      reply: 'Each person goes to one server, but not all to the same one.',
    },
  ],
  usual: 1,
  label: () => 'Switch to Sticky and see',
  act: () => ({ do: 'show', architecture: 'sticky' }),
  afterS: () => 0,
  happened: ({ now }) => sideBySide(now, 'in-memory', 'sticky', TITLES),
  law: 'The balancer sends you back to the server that knows you.',
});

const lost = (run: Parameters<typeof laneOf>[0], id: 'in-memory' | 'sticky'): number =>
  laneOf(run, id).sessionsLost.total;

const isQuiet = ({ done }: Parameters<typeof laneOf>[0]): boolean => done.length === 0;
