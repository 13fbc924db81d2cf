import { denyToken, type Plan } from './steps';

/** What proves on the wire who asks: a random number in a cookie, a signed token, or a cookie with all of it inside. */
export type Carrier = 'session-cookie' | 'token' | 'sealed-cookie';

/** Whether it says by itself who asks, and how old that is. Else somebody has to look it up, and knows its age. */
const SAYS_IT_ALL: Readonly<Record<Carrier, boolean>> = {
  'session-cookie': false,
  token: true,
  'sealed-cookie': true,
};

/** Whether what a browser carries proves by itself who asks: nobody has to look it up. */
export const saysItAll = ({ carrier }: { readonly carrier: Carrier }): boolean =>
  SAYS_IT_ALL[carrier];

/** Whether a session that is to end before its time is put on the denylist, where there is one. */
export const asksDenylist = (architecture: { revoke(): Plan }): boolean =>
  architecture.revoke().includes(denyToken);
