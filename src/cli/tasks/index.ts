import { runOnce } from './runOnce';

/** What workers can do, by name. A new kind of work is one function of plain data, and one line here. */
export const TASKS = {
  simulate: runOnce,
} as const;

export type TaskKind = keyof typeof TASKS;
/** What a kind of task is given, and what it answers: plain data, as it is copied between threads. */
export type TaskInput<K extends TaskKind> = Parameters<(typeof TASKS)[K]>[0];
export type TaskOutput<K extends TaskKind> = ReturnType<(typeof TASKS)[K]>;
