import { room } from '../../room';

/** Values of settings that are no plain amounts, and times that are awkward in seconds. */
export default room({
  'values.flag': '{on, select, true {on} other {off}}',
  'values.range': '{low} to {high}',
  'values.us': '{amount} µs',
  'values.ms': '{amount} ms',
  'values.min': '{amount} min',
  'values.h': '{amount} h',
  'values.days': '{amount} {count, plural, one {day} other {days}}',
});
