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
  /** Where the values are written down. */
  readonly source: string;
  /** Values by the path of their knob, in the units of scenario documents. */
  readonly set: Readonly<Record<string, FieldValue>>;
}
