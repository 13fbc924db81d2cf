import { SPEEDS } from '../../state/address';
import { resetToAddress } from '../../state/opening';
import { pageStore } from '../../state/page';
import type { RunView } from '../../state/run';
import { send } from '../../state/run';
import { action } from './action';

export const playOrPause = action({
  id: 'play',
  label: (run) => (run.playing ? 'Pause' : 'Play'),
  help: 'Play or pause: Alt+K anywhere, K except in text fields, Space where nothing has the focus',
  keys: ['Alt+K', 'K', 'Space'],
  run: (run) => send({ type: run.playing ? 'pause' : 'play' }),
});

export const step = action({
  id: 'step',
  label: 'Step',
  help: 'Step one event (pauses first)',
  keys: ['L', 'ArrowRight'],
  run: () => send({ type: 'step' }),
});

export const slower = action({
  id: 'slower',
  label: 'Slower',
  keys: ['-'],
  enabled: (run) => neighbour(run, -1) !== undefined,
  run: (run) => setSpeed(neighbour(run, -1)),
});

export const faster = action({
  id: 'faster',
  label: 'Faster',
  keys: ['='],
  enabled: (run) => neighbour(run, 1) !== undefined,
  run: (run) => setSpeed(neighbour(run, 1)),
});

export const restart = action({
  id: 'restart',
  label: 'Restart',
  help: 'Restart: back to the beginning, nothing broken',
  keys: [],
  run: () => {
    send({ type: 'restart' });
    pageStore.getState().say('Restarted: nothing is broken.');
  },
});

export const resetAll = action({
  id: 'reset',
  label: 'Reset all',
  help: 'Reset all: this link’s settings, all failures cleared',
  keys: ['Alt+R'],
  run: () => {
    resetToAddress();
    pageStore.getState().say('Everything reset.');
  },
});

export function setSpeed(speed: number | undefined): void {
  if (speed !== undefined) send({ type: 'speed', speed });
}

function neighbour(run: RunView, by: number): number | undefined {
  return SPEEDS[SPEEDS.indexOf(run.speed) + by];
}
