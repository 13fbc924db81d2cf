import { BALANCER } from './balancer';
import { CDN } from './cdn';
import { DEPLOY } from './deploy';
import type { Field } from './field';
import { GENERAL } from './general';
import { NETWORK } from './network';
import { ORDERS } from './orders';
import { PEOPLE } from './people';
import { POPULATION } from './population';
import { RETRIES } from './retries';
import { SCALING } from './scaling';
import { SERVERS } from './servers';
import { SESSIONS } from './sessions';
import { STORE } from './store';
import { TOKEN } from './token';

export type { Field, FieldGroup, FieldValue } from './field';

/** Every setting, once. The order is the order of the documents and of the page. */
export const FIELDS: readonly Field[] = [
  ...GENERAL,
  ...PEOPLE,
  ...POPULATION,
  ...RETRIES,
  ...SERVERS,
  ...SESSIONS,
  ...BALANCER,
  ...STORE,
  ...TOKEN,
  ...ORDERS,
  ...NETWORK,
  ...CDN,
  ...DEPLOY,
  ...SCALING,
];
