import { ban } from './ban';
import { crowd } from './crowd';
import { doubleCharge } from './doubleCharge';
import { flashSale } from './flashSale';
import { grayFailure } from './grayFailure';
import { idempotencyKeys } from './idempotencyKeys';
import { keyRotation } from './keyRotation';
import { loginStorm } from './loginStorm';
import { office } from './office';
import { privatePage } from './privatePage';
import { publicPages } from './publicPages';
import type { ReadyMade } from './readyMade';
import { rollingDeploy } from './rollingDeploy';
import { scaleOut } from './scaleOut';
import { smallShop } from './smallShop';
import { storeAlone } from './storeAlone';
import { storeReplica } from './storeReplica';
import { apiLimit } from './uses/apiLimit';
import { apiLimitStore } from './uses/apiLimitStore';
import { apiLimitToken } from './uses/apiLimitToken';
import { bankKeys } from './uses/bankKeys';
import { bankResponses } from './uses/bankResponses';
import { bankTransfers } from './uses/bankTransfers';
import { cachedForecasts } from './uses/cachedForecasts';
import { chainRetries } from './uses/chainRetries';
import { chainStops } from './uses/chainStops';
import { chainStore } from './uses/chainStore';
import { filmNight } from './uses/filmNight';
import { messaging } from './uses/messaging';
import { reconnectStorm } from './uses/reconnectStorm';
import { weatherApi } from './uses/weatherApi';

export type { ReadyMade } from './readyMade';

/** All ready-made scenarios; the first is the one the page opens with. */
export const SCENARIOS: readonly ReadyMade[] = [
  smallShop,
  scaleOut,
  rollingDeploy,
  office,
  grayFailure,
  storeAlone,
  storeReplica,
  ban,
  keyRotation,
  doubleCharge,
  idempotencyKeys,
  publicPages,
  privatePage,
  crowd,
  flashSale,
  loginStorm,
  weatherApi,
  cachedForecasts,
  filmNight,
  messaging,
  reconnectStorm,
  apiLimit,
  apiLimitStore,
  apiLimitToken,
  bankTransfers,
  bankResponses,
  bankKeys,
  chainStops,
  chainStore,
  chainRetries,
];
