/**
 * What a person is doing: one of the actions while waiting for its answer, with the action's number, or a pause, with one
 * that no action gets.
 */

export * from './action';
export const thinking = 16 as const;
export const retrying = 17 as const;
export const aboutToLogIn = 18 as const;
