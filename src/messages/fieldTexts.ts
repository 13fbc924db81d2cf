import type { FieldPath } from '../engine';

/** Settings by the first part of their path. */
type Below<Start extends string> = Extract<FieldPath, Start | `${Start}.${string}`>;

/** What is said of each of these settings: its title, what it does, and where its realistic default comes from. */
export type FieldTexts<Start extends string> = Readonly<
  Record<`fields.${Below<Start>}${'' | '.help' | '.source'}`, string>
>;
