import { room } from '../room';

/** The lanes side by side. */
export default room({
  'fiveWays.title': '{count, plural, =5 {Five ways} =6 {Six ways} one {# way} other {# ways}}',
});
