import type { RunView } from './wording';

/** Whether every lane is in a view: after a look the shown one comes first. */
export const isWhole = ({ lanes, takes }: RunView): boolean => lanes.length === takes.length;
