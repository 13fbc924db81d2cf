import type { Action } from './action';
import { showArchitecture } from './architecture';
import { toggleNode } from './diagram';
import { fullScreen, nextTheme, showHelp, showLog, showScenarios } from './page';
import { faster, playOrPause, resetAll, restart, slower, step } from './time';

export type { Action } from './action';

/** All actions, as the keyboard help lists them. A new one is one object and one place in here. */
export const ACTION_GROUPS: ReadonlyArray<{
  readonly title: string;
  readonly actions: readonly Action[];
}> = [
  { title: 'Time', actions: [playOrPause, step, slower, faster, restart, resetAll] },
  { title: 'Architecture', actions: showArchitecture },
  { title: 'Diagram', actions: [toggleNode] },
  { title: 'Page', actions: [showScenarios, showLog, nextTheme, fullScreen, showHelp] },
];

export const ACTIONS: readonly Action[] = ACTION_GROUPS.flatMap((group) => group.actions);
