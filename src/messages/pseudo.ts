import type { Compiled } from './room';

export { translateDocument } from './document';

const rooms = import.meta.glob<readonly (readonly [id: string, compiled: Compiled])[]>(
  './en/**/*.ts',
  { query: '?pseudo', eager: true, import: 'default' },
);

/** Every message in the pseudo-locale, which the build makes from the English one. */
export const messages: ReadonlyMap<string, Compiled> = new Map(Object.values(rooms).flat());
