import { room } from '../room';

/** "Choose": what stands around the question and its answer. */
export default room({
  'choosing.title': 'Choose',
  'choosing.about': `Say what your system needs, as far as you know. The same traffic and the failures that matter to it
    are then played under every architecture. Whatever stays open has a default.`,
  'choosing.unknown': 'The address says something that is not asked here: {parts, list}.',
  'choosing.needs': 'What is needed',
  'choosing.numbers': 'Numbers, where you have them',
  'choosing.measures': 'Set up besides',
  'choosing.otherwise': 'don’t know: {value, number}',
  'choosing.find': 'Find out',
  'choosing.cancel': 'Cancel',
  'choosing.result': 'What comes first',
  'choosing.other': 'This is of what was said before. “Find out” plays what is said now.',
  'choosing.judging': 'Playing. What stands here is what is known so far.',
  'choosing.searching': 'The order stands. More runs look for what would put another one first.',
  'choosing.done': 'Done.',
  'choosing.cancelled': 'Cancelled: what was played by then stands.',
  'choosing.broke': `Not played to the end: the browser did not start a worker, or one broke. What was played by then
    stands.`,
  'choosing.progress': 'Episodes played',
  'choosing.counted': '{done, number} of {of, number}',
  'choosing.said': 'What was said',
  'choosing.open': 'Show a run',
  'choosing.settings': 'Settings of load balancers that go with it',
  'choosing.how': `Each episode was played {runs, plural,
    one {once}
    other {# times}
  } under each architecture, with the same seeds. What would put another one first is looked for with two
    seeds, and said only if it holds for all together. A number after ± is half the width of the 95 % confidence
    interval. Frequencies and prices are illustrative.`,
  'choosing.print': 'Print',
  'choosing.episode.traffic': 'Choose: all requests, for a moment',
  'choosing.episode.peace': 'Choose: nothing fails',
  'choosing.episode.deploy': 'Choose: a rolling deploy',
  'choosing.episode.ban': 'Choose: somebody is banned',
  'choosing.episode.crash': 'Choose: a server crashes',
  'choosing.episode.store': 'Choose: the store is lost',
  'choosing.episode.scale': 'Choose: a server is added, another one removed',
});
