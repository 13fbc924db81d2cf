import { BALANCER } from './balancer';
import type { Field } from './field';
import { GENERAL } from './general';
import { NETWORK } from './network';
import { PEOPLE } from './people';
import { SERVERS } from './servers';
import { STORAGE } from './storage';

export type { Field } from './field';

/** Every knob, once. The order is the order of the documents and of the page. */
export const FIELDS: readonly Field[] = [
  ...GENERAL,
  ...PEOPLE,
  ...SERVERS,
  ...BALANCER,
  ...STORAGE,
  ...NETWORK,
];
