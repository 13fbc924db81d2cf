export const SAVE_POLICIES = ['touch', 'always-write', 'no-touch'] as const;
export const UPDATES = ['whole-session', 'per-item'] as const;
export const FALLBACKS = [
  'none',
  'replica',
  'local-copy',
  'anonymous',
  'signed-cookie',
  'log-out',
] as const;

/** How servers use the store: what architectures may know of it. */
export interface StoreManners {
  readonly savePolicy: (typeof SAVE_POLICIES)[number];
  readonly updates: (typeof UPDATES)[number];
  readonly fallback: (typeof FALLBACKS)[number];
}
