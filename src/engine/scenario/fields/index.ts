import { BALANCER } from './balancer';
import { CDN } from './cdn';
import { DEPLOY } from './deploy';
import type { FieldOf } from './field';
import { GENERAL } from './general';
import { LIMIT } from './limit';
import { NETWORK } from './network';
import { ORDERS } from './orders';
import { PEOPLE } from './people';
import { POPULATION } from './population';
import { RETRIES } from './retries';
import { SCALING } from './scaling';
import { SERVERS } from './servers';
import { SERVICES } from './services';
import { SESSIONS } from './sessions';
import { STORE } from './store';
import { TOKEN } from './token';

export type { FieldGroup, FieldValue, Unit } from './field';

const ALL = [
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
  ...LIMIT,
  ...SERVICES,
];

/** Where a setting is in the document. */
export type FieldPath = (typeof ALL)[number]['path'];

/** What one of the settings that are a choice may say. */
export type FieldChoice = NonNullable<(typeof ALL)[number]['choices']>[number];

/** One of the settings. */
export type Field = FieldOf<FieldPath, FieldChoice>;

/** Every setting, once. The order is the order of the documents and of the page. */
export const FIELDS: readonly Field[] = ALL;
