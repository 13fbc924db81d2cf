/**
 * Goal: what people want is what the workload's data say, weighed by the settings where the data say so.
 * Method: the shop under settings that are easy to reckon with, asked at the ends of every share.
 */
import { describe, expect, it } from 'vitest';
import { Action } from '../../../src/engine';
import { WorkloadInForce } from '../../../src/engine/workloads/inForce';
import { shop } from '../../../src/engine/workloads/shop';
import { scenario } from '../../support/scenarios';

const settings = (over = {}) => ({ ...scenario().clients, ...over });
const weighed = { browseWeight: 1, addWeight: 2, readWeight: 0, checkoutWeight: 1 };

describe('the shop', () => {
  it('wants each action as often as its weight says', () => {
    const { browse, add, checkout } = Action;
    const workload = new WorkloadInForce(shop(settings(weighed)));
    const draws = [0, 0.249, 0.25, 0.749, 0.75, 0.999];
    const wanted = draws.map((draw) => workload.choose(draw));
    expect(wanted).toEqual([browse, browse, add, add, checkout, checkout]);
  });

  it('adds by the method that the settings say', () => {
    const by = (addMethod: 'POST' | 'PUT') => new WorkloadInForce(shop(settings({ addMethod })));
    expect([by('POST').of(Action.add).method, by('PUT').of(Action.add).method]).toEqual([
      'POST',
      'PUT',
    ]);
  });

  it('has one action that adds to the state and one that hands it over', () => {
    const workload = new WorkloadInForce(shop(settings()));
    const all = workload.data.actions.map(({ action }) => action);
    expect(all.filter((action) => workload.adds(action))).toEqual([Action.add]);
    expect(all.filter((action) => workload.commits(action))).toEqual([Action.checkout]);
  });
});
