import { room } from '../../room';

/** The lanes side by side. */
export default room({
  'fiveWays.title': '{count, plural, =5 {Five ways} =6 {Six ways} one {# way} other {# ways}}',
  'fiveWays.span': 'the same {instant}',
  'fiveWays.coming': '{before}, until all are at {instant}',
  'fiveWays.facts': '{scenario} · seed {seed} · {instant} · {shown, message} on the stage',
  'fiveWays.beside': 'Show side by side',
  'fiveWays.enlarge': 'Enlarge',
  'fiveWays.architecture': 'Architecture',
  'fiveWays.did': 'What it did to people',
  'fiveWays.request': 'Request',
  'fiveWays.latency': `{time}<unseen> {isSlow, select, true {latency in real time}
    other {latency}}</unseen>`,
  'fiveWays.letIn': '{count, number} let in<unseen> after a ban or logout</unseen>',
  'fiveWays.twice': '{count, number} twice<unseen>: duplicate orders</unseen>',
  'fiveWays.note': `The same people, choices and changes under {count, plural, =5 {five architectures}
    =6 {six architectures} one {# architecture} other {# architectures}}. Numbers of this one run.
    {times, select,
      slow {Times: mean latency in real time, nothing broken.}
      both {Times: mean latency in real time, nothing broken. In slow motion: of this run.}
      other {Times: mean latency of this run.}
    }`,

  'fiveWays.copy': 'Copy as picture',
  'fiveWays.copied': 'Copied',
  'fiveWays.saved': 'Saved as a file',
  'fiveWays.failed': 'The picture could not be made',
});
