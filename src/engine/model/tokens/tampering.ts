import { saysItAll } from '../../architectures/carriers';
import type { Client } from '../state/client';
import { ALTERED } from '../state/token';
import type { World } from '../state/world';
import { describeCredential, reviewToken } from './pocket';

/** Whether a browser carries something signed, as it was issued. A token that only stands in for the store is none. */
export const isIntact = ({ architecture }: World, { token }: Client): boolean =>
  saysItAll(architecture) && token !== null && token.key !== ALTERED;

/** A claim in the token of a browser is changed by hand: no key made its signature any more. */
export function tamper(world: World, client: Client): void {
  client.token = client.token && { ...client.token, key: ALTERED };
  reviewToken(world, client);
  describeCredential(world, client, world);
}
