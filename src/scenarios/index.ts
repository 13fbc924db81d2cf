import { apiLimit } from './apiLimit';
import { apiLimitStore } from './apiLimitStore';
import { apiLimitToken } from './apiLimitToken';
import { ban } from './ban';
import { bankKeys } from './bankKeys';
import { bankResponses } from './bankResponses';
import { bankTransfers } from './bankTransfers';
import { cachedForecasts } from './cachedForecasts';
import { crowd } from './crowd';
import { doubleCharge } from './doubleCharge';
import { filmNight } from './filmNight';
import { flashSale } from './flashSale';
import { grayFailure } from './grayFailure';
import { idempotencyKeys } from './idempotencyKeys';
import { keyRotation } from './keyRotation';
import { loginStorm } from './loginStorm';
import { messaging } from './messaging';
import { office } from './office';
import { privatePage } from './privatePage';
import { publicPages } from './publicPages';
import type { ReadyMade } from './readyMade';
import { reconnectStorm } from './reconnectStorm';
import { rollingDeploy } from './rollingDeploy';
import { scaleOut } from './scaleOut';
import { smallShop } from './smallShop';
import { storeAlone } from './storeAlone';
import { storeReplica } from './storeReplica';
import { weatherApi } from './weatherApi';

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
];
