import { Action } from '../trace/events';
import { type Workload, type WorkloadAction, wanted } from './workload';

/** What the people of a run use the system for. Never changes. */
export class WorkloadInForce {
  readonly data: Workload;
  /** Whether a request that adds something makes sure that it is there, and adds nothing where it is. */
  readonly addsOnce: boolean;
  /** Whether a session keeps more than who somebody is. */
  readonly keepsMore: boolean;
  /** Whether what is kept is a transfer under way. */
  readonly transfers: boolean;
  /** How it is answered that there is nothing to order, or that a step does not follow on what is there (RFC 9110, 15.5.10). */
  readonly refusal: number;
  /** How much must be kept for an order. */
  readonly ordersFrom: number;
  readonly #weights: number;
  readonly #byAction: WorkloadAction[] = [];

  constructor(data: Workload) {
    this.data = data;
    this.keepsMore = data.keeps !== 'login';
    this.transfers = data.keeps === 'transfer';
    this.refusal = this.transfers ? 409 : 422;
    const { actions } = data;
    this.ordersFrom = actions.find(({ state }) => state === 'commits')?.needs ?? 0;
    this.addsOnce = actions.some(({ state, method }) => state === 'adds' && method === 'PUT');
    this.#weights = actions.reduce((sum, { weight }) => sum + weight, 0);
    // Logging in and out, and connecting, are means and no ends: nobody wants them for their own sake.
    const means = [
      wanted(Action.login, 0, 'POST'),
      wanted(Action.logout, 0, 'POST'),
      wanted(Action.connect, 0, 'GET', { messages: 'connects' }),
    ];
    for (const one of [...means, ...actions]) this.#byAction[one.action] = one;
  }

  /** @param action one of this workload, or a login, logout or connection */
  of(action: Action): WorkloadAction {
    return this.#byAction[action] as WorkloadAction;
  }

  /** Whether an action puts something into the state. */
  adds(action: Action): boolean {
    return this.of(action).state === 'adds';
  }

  /** Whether it puts something in the place of the state. */
  sets(action: Action): boolean {
    return this.of(action).state === 'sets';
  }

  /** Whether it hands the state over to the database. */
  commits(action: Action): boolean {
    return this.of(action).state === 'commits';
  }

  /** What is wanted, by a draw between 0 and 1. */
  choose(uniform: number): Action {
    const draw = uniform * this.#weights;
    const { actions } = this.data;
    let upTo = 0;
    const found = actions.find(({ weight }) => {
      upTo += weight;
      return draw < upTo;
    });
    return (found ?? (actions.at(-1) as WorkloadAction)).action;
  }
}
