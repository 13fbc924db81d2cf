import { room } from '../../room';

/** What was done to a run, for what takes it back. */
export default room({
  'acts.undo': 'Undo',
  'acts.redo': 'Redo',
  'acts.wouldUndo': 'Undo: {what}',
  'acts.wouldRedo': 'Redo: {what}',
  'acts.undone': 'Undone: {what}.',
  'acts.redone': 'Redone: {what}.',
  'acts.time': '{isStretched, select, true {Slow motion} other {Real time}}',
  'acts.open': 'Open {name}',
  'acts.reset': 'Reset all',
  'acts.restart': 'Restart',
  'acts.nameBranch': 'Name a branch',
  'acts.deleteBranch': 'Delete a branch',
});
