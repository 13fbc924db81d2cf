import { CARD_IDS, type Card, type CardId } from '../card';
import { justSticky, nothingFails } from './inMemory';
import { balancerBack, hybridWipe, unfreeze } from './mending';
import {
  idempotency,
  lostResponses,
  privatePage,
  publicPages,
  storeReplica,
  weatherApi,
} from './scenarios';
import {
  deploy,
  deployInStore,
  freshServer,
  sameInStore,
  scaleOut,
  startAgain,
  stopServer,
} from './sticky';
import { sameInToken, storeBack, storeCut, storeStopServer, storeWipe } from './store';
import { banInStore, tokenBan, tokenBytes, tokenKey, tokenStopServer } from './tokens';

/** Every card by its id. */
export const CARDS: Readonly<Record<CardId, Card>> = {
  'balancer-back': balancerBack,
  unfreeze,
  'store-back': storeBack,
  'fresh-server': freshServer,
  'nothing-fails': nothingFails,
  'just-sticky': justSticky,
  'stop-server': stopServer,
  'start-again': startAgain,
  'scale-out': scaleOut,
  'same-in-store': sameInStore,
  'store-stop-server': storeStopServer,
  'store-cut': storeCut,
  'store-wipe': storeWipe,
  'same-in-token': sameInToken,
  'token-stop-server': tokenStopServer,
  'token-bytes': tokenBytes,
  'token-ban': tokenBan,
  'ban-in-store': banInStore,
  'token-key': tokenKey,
  'store-replica': storeReplica,
  'lost-responses': lostResponses,
  idempotency,
  'public-pages': publicPages,
  'private-page': privatePage,
  'weather-api': weatherApi,
  'hybrid-wipe': hybridWipe,
  deploy,
  'deploy-in-store': deployInStore,
};

/** The same in their order. */
export const CARD_LIST: readonly Card[] = CARD_IDS.map((id) => CARDS[id]);
