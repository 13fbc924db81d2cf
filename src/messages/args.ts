import type { FormatArgs } from './formats';

type Space = ' ' | '\n';
type Trim<T extends string> = T extends `${Space}${infer Rest}`
  ? Trim<Rest>
  : T extends `${infer Rest}${Space}`
    ? Trim<Rest>
    : T;

/** What stands in the braces that `T` is just inside of, and what follows them. */
type Read<
  T,
  Seen extends string = '',
  Depth extends readonly 0[] = [],
> = T extends `${infer Left}}${infer Right}`
  ? Left extends `${infer Outer}{${infer Inner}`
    ? Read<`${Inner}}${Right}`, `${Seen}${Outer}{`, [0, ...Depth]>
    : Depth extends readonly [0, ...infer Rest extends readonly 0[]]
      ? Read<Right, `${Seen}${Left}}`, Rest>
      : [`${Seen}${Left}`, Right]
  : never;

/** What stands in braces, in order. */
type Blocks<T> = T extends `${string}{${infer Rest}`
  ? Read<Rest> extends [infer Block extends string, infer Tail]
    ? [Block, ...Blocks<Tail>]
    : []
  : [];

/** The names of the cases of a choice. */
type Cases<T> = T extends `${infer Name}{${infer Rest}`
  ? Read<Rest> extends [string, infer Tail]
    ? Trim<Name> | Cases<Tail>
    : never
  : never;

/** One of the cases by name, and a truth value where they are `true` and `false`. */
type Chosen<Names> =
  | Exclude<Names, 'true' | 'false'>
  | (Names extends 'true' | 'false' ? boolean : never);

/** What one pair of braces asks for. */
type OfBlock<Block> = Block extends `${infer Name},${infer Kind},${infer Rest}`
  ? Trim<Kind> extends 'select'
    ? { [K in Trim<Name>]: Chosen<Cases<Rest>> } & OfTexts<Blocks<Rest>>
    : Trim<Kind> extends 'plural' | 'selectordinal'
      ? { [K in Trim<Name>]: number } & OfTexts<Blocks<Rest>>
      : { [K in Trim<Name>]: OfFormat<Trim<Kind>> }
  : Block extends `${infer Name},${infer Kind}`
    ? { [K in Trim<Name>]: OfFormat<Trim<Kind>> }
    : Block extends string
      ? { [K in Trim<Block>]: string }
      : never;

type OfFormat<Kind extends string> = Kind extends keyof FormatArgs ? FormatArgs[Kind] : never;

type OfBlocks<All> = All extends readonly [infer First, ...infer Rest]
  ? OfBlock<First> & OfBlocks<Rest>
  : unknown;

type OfTexts<All> = All extends readonly [infer First, ...infer Rest]
  ? OfBlocks<Blocks<First>> & OfTexts<Rest>
  : unknown;

/** What has to be given for a message, read from its own text. */
export type ArgsOf<Text> = Flat<OfBlocks<Blocks<Text>>>;

type Flat<T> = { readonly [K in keyof T]: T[K] };
