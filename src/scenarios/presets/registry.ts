import { BALANCER_PRESETS } from './balancers';
import type { Preset } from './preset';
import { SESSION_PRESETS } from './sessions';
import { STORE_PRESETS } from './stores';
import { TOKEN_PRESETS } from './tokens';

/** All presets, in the order of the page. */
export const PRESETS: readonly Preset[] = [
  ...BALANCER_PRESETS,
  ...SESSION_PRESETS,
  ...STORE_PRESETS,
  ...TOKEN_PRESETS,
];
