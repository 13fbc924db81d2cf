import { room } from '../room';

/** The lanes side by side. */
export default room({
  'fiveWays.title': '{count, plural, =5 {Five ways} =6 {Six ways} one {# way} other {# ways}}',
  'fiveWays.note': `The same people, choices and changes under {count, plural, =5 {five architectures}
    =6 {six architectures} one {# architecture} other {# architectures}}. Numbers of this one run.
    {times}`,
});
