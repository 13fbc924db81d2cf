import { copyState } from '../../kernel/copyState';
import { DeployStage } from '../stages';

export { DeployStage };

/** A rolling deploy: one server after the other gets the new version. */
export class Deploy {
  /** Servers whose turn is still to come. */
  readonly todo: number[] = [];
  /** The server whose turn it is. */
  server = 0;
  stage: DeployStage = DeployStage.idle;
  /** Somebody else has taken this server out of balancing: it is left so. */
  wasOut = false;
  /** The balancer has heard of this turn, and the number of the turn: news of an older one are stale. */
  isTold = true;
  turn = 0;
  /** Number of the wait under way: older ones are stale. */
  wait = 0;

  copyTo(target: Deploy): void {
    copyState(this, target);
  }
}
