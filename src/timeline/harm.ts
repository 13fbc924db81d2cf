/** What can be done to somebody: a session is lost, a login is not accepted any more, a cart is lost, progress is, a message to them is, an order is placed twice (or a transfer made), a transfer is lost, or made and taken for failed. */
export type Harm =
  | 'session'
  | 'login'
  | 'cart'
  | 'progress'
  | 'message'
  | 'order'
  | 'transfer'
  | 'told';
