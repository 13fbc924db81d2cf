import type keys from '../../messages/en/dialogs/keys';
import type { MessageOf } from '../../messages/room';
import type { Action } from './action';
import { showArchitecture } from './architecture';
import { toggleNode } from './diagram';
import { redo, undo } from './history';
import { fullScreen, nextTheme, showHelp, showLog, showScenarios, showShare } from './page';
import {
  backToLatest,
  faster,
  nextEvent,
  playOrPause,
  previousEvent,
  resetAll,
  restart,
  slower,
  step,
  stepBack,
} from './time';

export type { Action } from './action';

/** All actions, as the keyboard help lists them. A new one is one object and one place in here. */
export const ACTION_GROUPS: ReadonlyArray<{
  readonly title: MessageOf<typeof keys>;
  readonly actions: readonly Action[];
}> = [
  {
    title: { id: 'keys.inTime' },
    actions: [
      playOrPause,
      step,
      stepBack,
      previousEvent,
      nextEvent,
      backToLatest,
      undo,
      redo,
      slower,
      faster,
      restart,
      resetAll,
    ],
  },
  { title: { id: 'keys.inArchitecture' }, actions: showArchitecture },
  { title: { id: 'keys.inDiagram' }, actions: [toggleNode] },
  {
    title: { id: 'keys.inPage' },
    actions: [showScenarios, showShare, showLog, nextTheme, fullScreen, showHelp],
  },
];

export const ACTIONS: readonly Action[] = ACTION_GROUPS.flatMap((group) => group.actions);
