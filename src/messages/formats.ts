/** What stands after the comma in `{server, server}`, and what is given for it. The build knows these names. */
export interface FormatArgs {
  /** A count or an amount: "1,000". */
  readonly number: number;
  /** An instant of a run in microseconds, to the tenth that has begun: "14.2 s", from a minute on "2:05.3". */
  readonly instant: number;
  /** The same to the second that has begun: "14 s", "2:05". */
  readonly second: number;
  /** A length of time in microseconds, never "0.0 s". */
  readonly duration: number;
  /** From one instant to another, in microseconds: "12.6–14.3 s". */
  readonly span: { readonly fromUs: number; readonly untilUs: number };
  /** How long it is from one instant to another, as they are told: 12.6 s and 14.3 s are "1.7 s" apart. */
  readonly length: { readonly fromUs: number; readonly untilUs: number };
  /** A number with one decimal: "2.0". */
  readonly tenths: number;
  /** Number of a person: "Ana". */
  readonly person: number;
  /** Numbers of people: "Ana, Dee and Gus". */
  readonly people: readonly number[];
  /** Number of a server: "S1". */
  readonly server: number;
  /** Numbers of servers: "S1 and S2". */
  readonly servers: readonly number[];
  /** Texts that are already in the reader's language: "one, two and three". */
  readonly list: readonly string[];
  /** Texts one after the other: "one, two, three". */
  readonly parts: readonly string[];
  /** Another message. */
  readonly message: AnyMessage;
  /** Other messages, as one list. */
  readonly messages: readonly AnyMessage[];
  /** Another message, at the beginning of a sentence. */
  readonly capital: AnyMessage;
  /** A whole sentence, after a colon or the like: it begins small. */
  readonly inside: AnyMessage;
}

/** A message of whatever room, as it travels. */
export interface AnyMessage {
  readonly id: string;
  readonly args?: object;
}

/** Formats of this house; `number`, `plural`, `selectordinal` and `select` come with ICU. */
export const FORMATS = [
  'instant',
  'second',
  'duration',
  'span',
  'length',
  'tenths',
  'person',
  'people',
  'server',
  'servers',
  'list',
  'parts',
  'message',
  'messages',
  'capital',
  'inside',
] as const satisfies readonly (keyof FormatArgs)[];

/** Name of a format of this house. */
export type Format = (typeof FORMATS)[number];
