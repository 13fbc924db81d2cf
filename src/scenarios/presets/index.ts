export {
  expandPresets,
  PRESET_IDS,
  presetsCalled,
  withPresetValues,
} from './expand';
export type { Preset, PresetTopic } from './preset';
export { type KnownPreset, PRESETS } from './registry';
