/**
 * What has come of a step, or of a call to a store: done, nothing found, no usable answer, or no room for a session.
 * `waits`: that is not known yet. An event goes on with it.
 */
export type Outcome = 'ok' | 'miss' | 'failed' | 'full' | 'waits';
