import { broken } from '../kernel/assert';
import { Action } from '../trace/events';
import {
  type Method,
  NO_PAGE,
  type Workload,
  type WorkloadAction,
  type WorkloadSettings,
} from './workload';

/** One action, with what the settings say put in. */
interface ActionInForce extends WorkloadAction {
  readonly weight: number;
  readonly method: Method;
}

/** Logging in and out are means and no ends: nobody wants them for their own sake, whatever the system is for. */
const means = (action: Action): ActionInForce => ({
  action,
  weight: 0,
  method: 'POST',
  state: 'ignores',
  ownPage: NO_PAGE,
  isPublic: false,
  whenEmpty: null,
});

/** What the people of a run use the system for. Never changes. */
export class WorkloadInForce {
  /** Percent of what may be public that is. */
  readonly publicShare: number;
  readonly looksBy: Action;
  /** What people want, in the order of the workload, and all of it together. */
  readonly #wanted: readonly ActionInForce[];
  /** Whether asking twice puts something in only once. */
  readonly addsOnce: boolean;
  readonly #weights: number;
  readonly #byAction: readonly (ActionInForce | undefined)[];

  constructor({ publicShare, looksBy, actions }: Workload, settings: WorkloadSettings) {
    this.publicShare = publicShare === 'publicShare' ? settings.publicShare : publicShare;
    this.looksBy = looksBy;
    this.#wanted = actions.map((one) => ({
      ...one,
      weight: typeof one.weight === 'number' ? one.weight : settings[one.weight],
      method: one.method === 'addMethod' ? settings.addMethod : one.method,
    }));
    this.#weights = this.#wanted.reduce((sum, { weight }) => sum + weight, 0);
    this.addsOnce = this.#wanted.every(
      ({ state, method }) => state !== 'adds' || method !== 'POST',
    );
    const byAction: (ActionInForce | undefined)[] = Object.values(Action).map(() => undefined);
    for (const one of [means(Action.login), ...this.#wanted, means(Action.logout)]) {
      byAction[one.action] = one;
    }
    this.#byAction = byAction;
  }

  of(action: Action): ActionInForce {
    return this.#byAction[action] ?? broken(`nobody wants action ${action}`);
  }

  /** Whether an action puts something into the state. */
  adds(action: Action): boolean {
    return this.of(action).state === 'adds';
  }

  /** Whether it hands the state over to the database. */
  commits(action: Action): boolean {
    return this.of(action).state === 'commits';
  }

  /** What is wanted, by a draw between 0 and 1. */
  choose(uniform: number): Action {
    const draw = uniform * this.#weights;
    let upTo = 0;
    for (const { action, weight } of this.#wanted) {
      upTo += weight;
      if (draw < upTo) return action;
    }
    return (this.#wanted.at(-1) as ActionInForce).action;
  }
}
