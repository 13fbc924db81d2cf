import { isWhole, laneOf } from '../../../state/readings';
import { sideBySide } from '../readings';
import { card, lostNobody, slowOrReal, switchTo } from './templates';

/** Nothing has to fail for people to be logged out here. */
export const nothingFails = card({
  id: 'nothing-fails',
  under: 'in-memory',
  fits: ({ run }) =>
    run.system.architecture === 'in-memory' && isWhole(run) && laneOf(run).sessionsLost.total === 0,
  question: () => ({ id: 'cards.nothing-fails.question' }),
  options: [
    {
      text: 'cards.nothing-fails.failure',
      holds: lostNobody,
      reply: 'cards.nothing-fails.failure.reply',
    },
    { text: 'cards.nothing-fails.another', holds: (seen) => !lostNobody(seen) },
  ],
  usual: 1,
  label: () => ({ id: 'cards.go.play' }),
  act: () => ({ do: 'watch' }),
  afterS: slowOrReal(20, 25),
  law: 'cards.nothing-fails.law',
});

/** The same run with a balancer that brings people back. */
export const justSticky = card({
  id: 'just-sticky',
  under: 'in-memory',
  fits: ({ run }) => run.system.architecture === 'in-memory' && laneOf(run).sessionsLost.total > 0,
  question: (run) => ({ id: 'cards.just-sticky.question', args: { isQuiet: isQuiet(run) } }),
  options: [
    {
      text: 'cards.just-sticky.same',
      holds: ({ now }) => lost(now, 'sticky') === lost(now, 'in-memory'),
      reply: 'cards.just-sticky.same.reply',
    },
    {
      text: 'cards.just-sticky.fewer',
      holds: ({ now }) => lost(now, 'sticky') < lost(now, 'in-memory'),
    },
    {
      text: 'cards.just-sticky.more',
      holds: ({ now }) => lost(now, 'sticky') > lost(now, 'in-memory'),
      reply: 'cards.just-sticky.more.reply',
    },
  ],
  usual: 1,
  label: () => switchTo('sticky'),
  act: () => ({ do: 'show', architecture: 'sticky' }),
  afterS: () => 0,
  happened: ({ now }) => sideBySide(now, 'in-memory', 'sticky'),
  law: 'cards.just-sticky.law',
});

const lost = (run: Parameters<typeof laneOf>[0], id: 'in-memory' | 'sticky'): number =>
  laneOf(run, id).sessionsLost.total;

const isQuiet = ({ done }: Parameters<typeof laneOf>[0]): boolean => done.length === 0;
