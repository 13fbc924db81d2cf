/**
 * Goal: settings that go with a choice are those of the servers that were played, and say of which need.
 * Method: the settings of every balancer for a need with many servers, beside the run of its full traffic.
 */
import { expect, it } from 'vitest';
import { clusterFor } from '../../src/choice/cluster';
import { askedFor } from '../../src/choice/episodes';
import { NOTHING_SAID, withTerm } from '../../src/choice/need';
import { scenarioOf } from '../../src/choice/playing';
import { CONFIGS } from '../../src/proof/configs';

const need = withTerm(NOTHING_SAID, 'high-volume', 'yes');
const cluster = clusterFor(need, 'jwt');

it('has all servers, each as in full traffic', () => {
  const played = scenarioOf(askedFor(need, 'traffic'));
  expect(cluster.servers).toEqual({ ...played.servers, count: 64 });
  expect(cluster.servers.workers).not.toBe(scenarioOf(askedFor(need, 'peace')).servers.workers);
});

it('is written with as many requests at once as a server has workers', () => {
  for (const { title, write } of CONFIGS) {
    expect(write({ ...cluster, name: '#choose?high-volume' }), title).toMatch(
      new RegExp(`\\b${cluster.servers.workers}\\b`),
    );
  }
});
