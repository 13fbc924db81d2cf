import type { RunView } from '../runView';

/** What a story knows of a view; the rest is about playing, and about what else there is. */
export type StoryView = Omit<
  RunView,
  | 'playing'
  | 'speed'
  | 'pace'
  | 'timeWorld'
  | 'scenario'
  | 'seed'
  | 'realTimes'
  | 'marks'
  | 'undo'
  | 'redo'
  | 'version'
  | 'branches'
  | 'branch'
>;
