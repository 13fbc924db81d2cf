import type { ArgsOf } from './args';
import type { AnyMessage } from './formats';

/** Messages of one room by id, as they are written: in English, as ICU MessageFormat. */
type Texts = Readonly<Record<string, string>>;

/** What the build makes of a text. */
export type Compiled = (args: unknown) => string;

type Nothing = Readonly<Record<never, never>>;

type HasArgs<Text> = keyof ArgsOf<Text> extends never ? false : true;

/** One message of some texts, as data: id and arguments. */
type OneOf<M extends Texts> = {
  readonly [Id in keyof M & string]: HasArgs<M[Id]> extends true
    ? { readonly id: Id; readonly args: ArgsOf<M[Id]> }
    : { readonly id: Id };
}[keyof M & string];

/** Renders the messages of one room. */
export interface Words<M extends Texts> {
  <Id extends keyof M & string>(
    id: Id,
    ...args: HasArgs<M[Id]> extends true ? [args: ArgsOf<M[Id]>] : []
  ): string;
  /** Renders a message that came as data. */
  of(message: OneOf<M>): string;
}

/** A message of a room, as data: what a worker may send. */
export type MessageOf<W> = W extends Words<infer M> ? OneOf<M> : never;

/** The texts of several rooms. */
type AllOf<R> = R extends readonly [Words<infer M>, ...infer Rest] ? M & AllOf<Rest> : Nothing;

/** Of the rooms that have been fetched: in English. */
const english = new Map<string, Compiled>();
/** In the language of the page, where that is another. */
let translated: ReadonlyMap<string, Compiled> = new Map();

/** From now on everything is rendered in another language; what it lacks stays English. */
export function translate(messages: ReadonlyMap<string, Compiled>): void {
  translated = messages;
}

const words = Object.assign(
  (id: string, args?: object): string => render({ id, ...(args && { args }) }),
  { of: render },
);

/**
 * The messages of one room. Every id begins with the name of its file or folder. The build puts functions in the place
 * of the texts.
 */
export function room<const M extends Texts>(messages: M): Words<M> {
  for (const [id, compiled] of Object.entries(messages as unknown as Record<string, Compiled>)) {
    english.set(id, compiled);
  }
  return words as unknown as Words<M>;
}

/** Several rooms as one: of messages that come as data, or are said by one id of many. */
export const together = <R extends readonly unknown[]>(..._rooms: R): Words<AllOf<R>> =>
  words as unknown as Words<AllOf<R>>;

/** Renders a message of any room that has been fetched. */
export function render({ id, args }: AnyMessage): string {
  const compiled = translated.get(id) ?? english.get(id);
  if (compiled === undefined) throw new Error(`No message has the id ${id}.`);
  return compiled(args);
}
