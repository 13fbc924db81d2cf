import { BALANCER_PRESETS } from './balancers';
import type { Preset } from './preset';
import { SESSION_PRESETS } from './sessions';
import { STORE_PRESETS } from './stores';
import { TOKEN_PRESETS } from './tokens';

const ALL = [...BALANCER_PRESETS, ...SESSION_PRESETS, ...STORE_PRESETS, ...TOKEN_PRESETS] as const;

/** One of the presets. */
export type KnownPreset = (typeof ALL)[number];

/** All presets, in the order of the page. */
export const PRESETS: readonly (KnownPreset & Preset)[] = ALL;
