import words from '../../messages/en/controls/answers';
import { SPEEDS } from '../../state/address/address';
import { isPast } from '../../state/instant';
import { reset } from '../../state/opening/opening';
import type { Player, RunView } from '../../state/player';
import { action } from './action';

export const playOrPause = action({
  id: 'play',
  help: { id: 'keys.play' },
  keys: ['Alt+K', 'K', 'Space'],
  run: (player, run) => player.send({ type: run.playing ? 'pause' : 'play' }),
});

export const step = action({
  id: 'step',
  help: { id: 'keys.step' },
  keys: ['L', 'ArrowRight'],
  run: (player) => player.send({ type: 'step' }),
});

export const stepBack = action({
  id: 'step-back',
  help: { id: 'keys.stepBack' },
  keys: ['J', 'ArrowLeft'],
  enabled: ({ system }) => system.timeUs > 0,
  run: (player) => player.send({ type: 'stepBack' }),
});

export const previousEvent = action({
  id: 'previous-event',
  help: { id: 'keys.previousEvent' },
  keys: ['Shift+ArrowLeft'],
  enabled: (run) => previousMark(run) !== undefined,
  run: (player, run) => goToMark(player, previousMark(run)),
});

export const nextEvent = action({
  id: 'next-event',
  help: { id: 'keys.nextEvent' },
  keys: ['Shift+ArrowRight'],
  enabled: (run) => nextMark(run) !== undefined,
  run: (player, run) => goToMark(player, nextMark(run)),
});

export const backToLatest = action({
  id: 'latest',
  help: { id: 'keys.latest' },
  keys: [],
  enabled: isPast,
  run: (player) => player.send({ type: 'latest' }),
});

export const slower = action({
  id: 'slower',
  help: { id: 'keys.slower' },
  keys: ['-'],
  enabled: (run) => neighbour(run, -1) !== undefined,
  run: (player, run) => setSpeed(player, neighbour(run, -1)),
});

export const faster = action({
  id: 'faster',
  help: { id: 'keys.faster' },
  keys: ['='],
  enabled: (run) => neighbour(run, 1) !== undefined,
  run: (player, run) => setSpeed(player, neighbour(run, 1)),
});

export const restart = action({
  id: 'restart',
  help: { id: 'keys.restart' },
  keys: [],
  run: (player) => {
    player.send({ type: 'restart' });
    player.page.getState().say(words('answers.restarted'));
  },
});

export const resetAll = action({
  id: 'reset',
  help: { id: 'keys.reset' },
  keys: ['Alt+R'],
  run: (player) => {
    reset(player);
    player.page.getState().say(words('answers.reset'));
  },
});

type Mark = RunView['marks'][number];

const previousMark = ({ marks, system }: RunView): Mark | undefined =>
  marks.findLast(({ atUs }) => atUs < system.timeUs);

const nextMark = ({ marks, system }: RunView): Mark | undefined =>
  marks.find(({ atUs }) => atUs > system.timeUs);

function goToMark(player: Player, mark: Mark | undefined): void {
  if (mark !== undefined) player.send({ type: 'goTo', atUs: mark.atUs });
}

export function setSpeed(player: Player, speed: number | undefined): void {
  if (speed !== undefined) player.send({ type: 'speed', speed });
}

function neighbour(run: RunView, by: number): number | undefined {
  return SPEEDS[SPEEDS.indexOf(run.speed) + by];
}
