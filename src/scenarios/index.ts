import { crowd } from './crowd';
import { flashSale } from './flashSale';
import type { ReadyMade } from './readyMade';
import { smallShop } from './smallShop';

/** All ready-made scenarios; the first is the one the page opens with. */
export const SCENARIOS: readonly ReadyMade[] = [smallShop, crowd, flashSale];
