/** What can be done to somebody: a session is lost, a login is not accepted any more, a cart is lost, progress is, a message to them is, an order is placed twice. */
export type Harm = 'session' | 'login' | 'cart' | 'progress' | 'message' | 'order';
