import { copyState } from '../../kernel/copyState';

/** How far a deploy has come with the server whose turn it is. */
export const DeployStage = { idle: 0, draining: 1, starting: 2, joining: 3, pausing: 4 } as const;
export type DeployStage = (typeof DeployStage)[keyof typeof DeployStage];

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
