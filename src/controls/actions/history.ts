import { action } from './action';

export const undo = action({
  id: 'undo',
  help: { id: 'keys.undo' },
  keys: ['Ctrl+Z'],
  enabled: (run) => run.undo !== null,
  run: (player) => player.send({ type: 'undo' }),
});

export const redo = action({
  id: 'redo',
  help: { id: 'keys.redo' },
  keys: ['Shift+Ctrl+Z', 'Ctrl+Y'],
  enabled: (run) => run.redo !== null,
  run: (player) => player.send({ type: 'redo' }),
});
