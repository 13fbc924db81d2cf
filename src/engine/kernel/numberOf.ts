/**
 * One of the numbers that a module names. Lists of numbers are modules, `export * as Kind from './kinds'`: a build puts
 * the number where a name is used, which it cannot do for the parts of an object.
 */
export type NumberOf<Names> = Extract<Names[keyof Names], number>;
