/**
 * What can be done to somebody: a session is lost, a login is not accepted any more, a cart is lost, progress is, a message
 * to them is, an order is placed twice, a transfer is lost, made and believed to have failed, or made twice. In the
 * order in which what comes at one instant is told.
 */
export const HARMS = [
  'session',
  'login',
  'cart',
  'progress',
  'message',
  'order',
  'transfer',
  'told',
  'twice',
] as const;
export type Harm = (typeof HARMS)[number];
