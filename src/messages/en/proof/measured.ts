import { room } from '../../room';

/** Numbers that were measured, in the unit that suits them. */
export default room({
  'measured.s': '{amount} s',
  'measured.ms': '{amount} ms',
  'measured.us': '{amount} µs',
  'measured.share': '{amount} %',
  'measured.rate': '{amount}/s',
  'measured.plain': '{amount}',
  'measured.under': 'under {least}',
  'measured.million': '{amount} million',
  'measured.billion': '{amount} billion',
});
