import type { ArchitectureId } from '../../../engine';
import { room } from '../../room';

type Part = 'how' | 'gain' | 'price';

/** What each architecture does and what follows from it, in plain words that hold under any settings. */
export default room({
  'explanations.in-memory.how':
    'Each server keeps the sessions it created in its own memory, and requests are sent without regard to them. Unless servers copy sessions to each other, sooner or later one lands on a server that has never heard of you.',
  'explanations.in-memory.gain':
    'Nothing, with more than one server and no copies. It is the mistake that all the others avoid.',
  'explanations.in-memory.price':
    'People may be logged out although nothing is broken, and orphaned sessions pile up in memory.',
  'explanations.sticky.how':
    'Each server keeps its sessions in memory, and the load balancer sends a person back to the same server, by a cookie or by the address. Stickiness is only routing: it copies nothing.',
  'explanations.sticky.gain': 'Quick, simple, and no extra machine needed.',
  'explanations.sticky.price':
    'When a server dies, its sessions die with it unless other servers have copies. Load is hard to rebalance: whoever is moved leaves the session behind.',
  'explanations.central-store.how':
    'Sessions live in one shared store. A request carries a small cookie with the session ID; whichever server gets it asks the store.',
  'explanations.central-store.gain': 'Any server can serve anybody. Stopping one loses no session.',
  'explanations.central-store.price':
    'Every request makes a round trip to the store. While it is unreachable, nobody gets any further unless servers have something to fall back on; if it comes back empty, everybody is logged out.',
  'explanations.jwt.how':
    'At login the server signs a token that holds who you are and what is kept for you. The browser sends it with every request; any server that has the key can check it, and needs no memory of anybody.',
  'explanations.jwt.gain': 'No server and no store can log anybody out by failing.',
  'explanations.jwt.price':
    'Every request carries the whole token, and it grows with what is kept in it. Without a denylist, a signed token stays valid until it expires, even after a ban.',
  'explanations.hybrid.how':
    'Who you are is in a signed token in the browser; what else is kept of you is in the shared store. Each part lives where its loss hurts least.',
  'explanations.hybrid.gain': 'Logins survive the loss of any machine, and requests stay small.',
  'explanations.hybrid.price':
    'Two systems to run and to reason about. If the store is wiped, people stay logged in, and all else is gone.',
  'explanations.signed-cookie.how':
    'The whole session is in a cookie that the server signs. Every change rewrites the cookie; any server that has the key can check it, and keeps nothing.',
  'explanations.signed-cookie.gain':
    'No server and no store can log anybody out by failing, and the browser does everything by itself.',
  'explanations.signed-cookie.price':
    'The cookie grows with what is kept in it, and a browser ignores it above its limit, usually 4 KiB. Of two responses that each bring a new one, the last to arrive wins. A copy that somebody took stays valid after a logout or a ban, until it expires.',
} as const satisfies Readonly<Record<`explanations.${ArchitectureId}.${Part}`, string>>);
