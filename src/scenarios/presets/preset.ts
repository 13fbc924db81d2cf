import type { FieldValue } from '../../engine';

/** What a preset is about; the page lists presets under these headings. */
export type PresetTopic = 'balancer' | 'sessions' | 'store' | 'token';

/** The settings that a real product comes with, set together. */
export interface Preset {
  readonly id: string;
  /** The product, as people call it. */
  readonly title: string;
  readonly topic: PresetTopic;
  /** One sentence that says what this means for sessions. */
  readonly about: string;
  /** The document that most of it is taken from. */
  readonly source: string;
  /** Values by the path of their setting, in the units of scenario documents. */
  readonly set: Readonly<Record<string, FieldValue>>;
  /** For every value, what the product calls it and where that is written down. */
  readonly sources: Readonly<Record<string, string>>;
  /** What the real product does otherwise than the simulation with these values: whole sentences. */
  readonly differences: readonly string[];
}

/** Values by path, each with its source. */
export type Sourced = Readonly<Record<string, readonly [value: FieldValue, source: string]>>;

/** A preset whose values and sources are written down together. */
export function presetOf({
  values,
  ...preset
}: Omit<Preset, 'set' | 'sources'> & { readonly values: Sourced }): Preset {
  const entries = Object.entries(values);
  return {
    ...preset,
    set: Object.fromEntries(entries.map(([path, [value]]) => [path, value])),
    sources: Object.fromEntries(entries.map(([path, [, source]]) => [path, source])),
  };
}
