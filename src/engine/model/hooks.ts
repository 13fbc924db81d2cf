import { closeForCaller, loseServer } from './balancer/forwarding';
import { loseOrigin } from './cdn/serving';
import { noticeGone, noticeReady, noticeUp } from './change/deploy';
import { loseConnection } from './people/receiving';
import { dropCall, loseCall } from './servers/calls';
import { loseTransfer } from './servers/copies';
import { finishLeaving } from './servers/process';
import { revokeSession } from './servers/worker/interpreter';
import { placeSession } from './setup/earlierLogins';
import type { Hooks } from './state/hooks';
import type { World } from './state/world';

/** Who listens to what. A new hook is one line here. */
export const HOOKS: Hooks<World> = {
  clientLostConnection: loseConnection,
  cdnLostConnection: loseOrigin,
  balancerLostConnection: loseServer,
  callLost: loseCall,
  callDropped: dropCall,
  copyLost: loseTransfer,
  cdnHungUp: closeForCaller,
  requestLeft: finishLeaving,
  serverBelievedUp: noticeUp,
  serverReady: noticeReady,
  serverGone: noticeGone,
  sessionBanned: revokeSession,
  clientKnown: placeSession,
};
