import type { FieldValue } from '../../engine';

/** What a preset is about; the page lists presets under these headings. */
export type PresetTopic = 'balancer' | 'sessions' | 'store' | 'token';

/** The settings that a real product comes with, set together. What people read of it is messages by its id. */
export interface Preset {
  readonly id: string;
  readonly topic: PresetTopic;
  /** Values by the path of their setting, in the units of scenario documents. */
  readonly set: Readonly<Record<string, FieldValue>>;
  /** What the real product does otherwise than the simulation with these values: one message each. */
  readonly differences: readonly string[];
}
