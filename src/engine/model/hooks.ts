import { closeForCaller } from './balancer/forwarding';
import { noticeGone, noticeReady, noticeUp } from './change/deploy';
import { reviewMessages } from './connections/messages';
import { breakAll, breakServer } from './connections/standing';
import { dropMessage, endConnection } from './lostConnections';
import { finishLeaving } from './servers/leaving';
import { revokeSession } from './servers/worker/interpreter';
import { placeSession } from './setup/earlierLogins';
import { DeployStage } from './state/deploy';
import type { Hooks } from './state/hooks';
import type { World } from './state/world';

/** Who listens to what. A new hook is one line here. */
export const HOOKS: Hooks<World> = {
  connectionLost: endConnection,
  messageDropped: dropMessage,
  cdnLeft: closeForCaller,
  requestLeft: finishLeaving,
  serverUp: (world, index) => {
    if (world.deploy.stage !== DeployStage.idle) noticeUp(world, index);
  },
  serverReady: noticeReady,
  serverGone: noticeGone,
  processEnded: breakServer,
  balancerEnded: breakAll,
  placeCleared: reviewMessages,
  banned: revokeSession,
  comesBack: placeSession,
};
