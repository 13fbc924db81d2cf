/**
 * Goal: the chapter on metrics lists every metric, with its unit and what is better, and no other.
 * Method: the first three cells of its table are compared with the registry, in order.
 */
import { expect, it } from 'vitest';
import { METRICS } from '../../src/engine';
import { textOf } from './documents';

it('docs/model/metrics.md lists the metrics', () => {
  const rows = [...textOf('docs/model/metrics.md').matchAll(/^\| `(.+?)` \| (.+?) \| (.+?) \|/gm)];
  expect(rows.map(([, ...cells]) => cells)).toEqual(
    METRICS.map(({ id, unit, better }) => [id, unit, better]),
  );
});
