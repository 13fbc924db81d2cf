import type { ArchitectureId } from '../../engine';

interface Explanation {
  readonly how: string;
  readonly gain: string;
  readonly price: string;
}

/** What each architecture does and what follows from it, in plain words. */
export const EXPLANATIONS: Record<ArchitectureId, Explanation> = {
  'in-memory': {
    how: 'Each server keeps the sessions it created in its own memory, and the load balancer hands requests out in turn. The next request usually lands on a server that has never heard of you.',
    gain: 'Nothing, with more than one server. It is the mistake that the other four avoid.',
    price:
      'People are logged out although nothing is broken. Copies that nobody will ask for again pile up in memory.',
  },
  sticky: {
    how: 'Each server keeps its sessions in memory, and the load balancer sets a cookie so that a person always comes back to the same server. Stickiness is a matter of routing: it copies nothing.',
    gain: 'Quick, simple, and no further machine is needed.',
    price:
      'A server takes the sessions it holds down with it. New servers get new people only, so load cannot be moved freely.',
  },
  'central-store': {
    how: 'Sessions live in one shared store. A request carries a small cookie with the session’s number; whichever server gets it asks the store.',
    gain: 'Any server can serve anybody. Stopping one loses no session.',
    price:
      'Each request makes the way to the store and back. If the store cannot be reached, nobody gets on; if it comes back empty, everybody is logged out.',
  },
  jwt: {
    how: 'The server signs a token at login that holds who you are and what is in your cart. The browser sends it with every request; any server checks the signature and needs no memory.',
    gain: 'No server and no store can log anybody out by failing.',
    price:
      'Each request carries the whole token, and it grows with the cart. It can be read by its owner, and it stays valid until it expires, even after a logout.',
  },
  hybrid: {
    how: 'Who you are is in a signed token in your pocket; your cart is in the shared store. Each part lives where its loss hurts least.',
    gain: 'Logins survive every machine, and requests stay small.',
    price:
      'Two places to run and to understand. If the store is wiped people stay logged in, with empty carts.',
  },
};
