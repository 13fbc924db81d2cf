/**
 * Goal: what the last lesson takes a figure of its run for is what that figure stands for.
 * Method: the same stage with another amount of what the figure is to show, under every architecture.
 */
import { describe, expect, it } from 'vitest';
import { stageOf } from '../../scripts/lessons/walk';
import { COURSE } from '../../src/lessons/course/course';

describe('the lesson about which one to choose', () => {
  it('says rightly what does not travel: the cart makes requests longer under one architecture only', async () => {
    const { setup } = await COURSE['which-one'].load();
    const bytesWith = (addWeight: number) => {
      const clients = { count: 8, browseWeight: 2, addWeight, checkoutWeight: 0 };
      const lab = stageOf({ ...setup, document: { ...setup.document, clients } }, 60);
      return lab.view.lanes.map(({ bytesPerRequest }) => Math.round(bytesPerRequest));
    };
    const few = bytesWith(1);
    const longer = bytesWith(20).map((bytes, lane) => bytes - (few[lane] as number) > 1);
    const { lanes } = stageOf(setup).view;
    expect(lanes.map(({ architecture }) => architecture).filter((_, at) => longer[at])).toEqual([
      'jwt',
    ]);
  });

  it('says rightly who asks another machine: a store that is far away makes only those slower', async () => {
    const { setup } = await COURSE['which-one'].load();
    const latencyWith = (serverStore: number) => {
      const network = { serverStore };
      return stageOf({ ...setup, document: { ...setup.document, network } }, 60).view.lanes;
    };
    const near = latencyWith(0.1);
    const slower = latencyWith(1).filter(
      ({ meanLatency }, lane) => meanLatency > 1.1 * (near[lane]?.meanLatency ?? 0),
    );
    expect(slower.map(({ architecture }) => architecture)).toEqual(['central-store', 'hybrid']);
  });
});
