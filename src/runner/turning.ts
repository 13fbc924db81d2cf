import type { Problem, Scenario } from '../engine';
import { type KnobValues, knobValues, sameValue, withKnobs } from './knobs';
import { parseForPage } from './pageLimits';

/** The document that was opened, and what a visitor has turned since. */
export class Turning {
  readonly opened: unknown;
  /** What was turned, and to what. */
  readonly wishes: Readonly<Record<string, unknown>>;
  /** What every knob says now. */
  readonly values: KnobValues;
  readonly #world: Scenario['world'];
  /** What the opened document says of every knob. */
  readonly #original: KnobValues;

  /** @param opened a valid scenario document, also with the wishes */
  constructor(
    opened: unknown,
    world: Scenario['world'],
    wishes: Readonly<Record<string, unknown>> = {},
  ) {
    this.opened = opened;
    this.wishes = wishes;
    this.#world = world;
    this.#original = knobValues(opened, world);
    this.values = knobValues(this.document, world);
  }

  /** The document with everything that is turned. */
  get document(): Readonly<Record<string, unknown>> {
    return withKnobs(this.opened, this.wishes);
  }

  /** What the opened document says of the knobs that are turned. */
  get turned(): KnobValues {
    return Object.fromEntries(
      Object.keys(this.wishes).map((path) => [path, this.#original[path] as KnobValues[string]]),
    );
  }

  /** Turns knobs, all or none; null turns one back. Answers what the whole document then means. */
  turn(
    knobs: Readonly<Record<string, unknown>>,
  ):
    | { readonly turning: Turning; readonly scenario: Scenario }
    | { readonly problems: readonly Problem[] } {
    const wishes: Record<string, unknown> = { ...this.wishes };
    for (const [path, value] of Object.entries(knobs)) {
      if (value === null || sameValue(value, this.#original[path])) delete wishes[path];
      else wishes[path] = value;
    }
    const parsed = parseForPage(withKnobs(this.opened, wishes));
    if ('problems' in parsed) return parsed;
    return { turning: new Turning(this.opened, this.#world, wishes), scenario: parsed.scenario };
  }
}
