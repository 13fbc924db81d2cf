import type { Parsed, Scenario } from '../engine';
import { type KnobValues, knobValues, sameValue, withKnobs } from './knobs';
import { parseForPage } from './pageLimits';

/** The document that was opened, and what a visitor has turned since. */
export class Turning {
  readonly opened: unknown;
  readonly #world: Scenario['world'];
  /** What the opened document says of every knob. */
  readonly #original: KnobValues;
  #turned: Readonly<Record<string, unknown>> = {};
  #values: KnobValues;

  /** @param opened a valid scenario document */
  constructor(opened: unknown, world: Scenario['world']) {
    this.opened = opened;
    this.#world = world;
    this.#original = knobValues(opened, world);
    this.#values = this.#original;
  }

  /** The document with everything that is turned. */
  get document(): Readonly<Record<string, unknown>> {
    return withKnobs(this.opened, this.#turned);
  }

  /** What every knob says now. */
  get values(): KnobValues {
    return this.#values;
  }

  /** What was turned, and to what. */
  get wishes(): Readonly<Record<string, unknown>> {
    return this.#turned;
  }

  /** What the opened document says of the knobs that are turned. */
  get turned(): KnobValues {
    return Object.fromEntries(
      Object.keys(this.#turned).map((path) => [path, this.#original[path] as KnobValues[string]]),
    );
  }

  /** Turns knobs, all or none; null turns one back. Answers what the whole document now means. */
  turn(knobs: Readonly<Record<string, unknown>>): Parsed {
    const turned: Record<string, unknown> = { ...this.#turned };
    for (const [path, value] of Object.entries(knobs)) {
      if (value === null || sameValue(value, this.#original[path])) delete turned[path];
      else turned[path] = value;
    }
    const document = withKnobs(this.opened, turned);
    const parsed = parseForPage(document);
    if ('problems' in parsed) return parsed;
    this.#turned = turned;
    this.#values = knobValues(document, this.#world);
    return parsed;
  }
}
