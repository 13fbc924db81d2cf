import { room } from '../../room';

/** Values of metrics with what they are counted in. */
export default room({
  'figures.s': '{amount} s',
  'figures.ms': '{amount} ms',
  'figures.us': '{amount} µs',
  'figures.share': '{amount} %',
  'figures.points': '{amount} percentage points',
  'figures.bytes': '{amount} B',
  'figures.rate': '{amount}/s',
});
