import { room } from '../../room';

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
  'choosing.change': 'Change what was said',
  'choosing.back': 'Back to the result',
  'choosing.from': 'This run was opened from “Choose”, where its result still stands.',
  'choosing.judging': 'Playing. What stands here is what is known so far.',
  'choosing.searching': 'The order stands. More runs look for what would put another one first.',
  'choosing.done': 'Done.',
  'choosing.cancelled': 'Cancelled: what was played by then stands.',
  'choosing.left': 'Ended when something else was opened: what was played by then stands.',
  'choosing.broke': `Not played to the end: the browser did not start a worker, or one broke. What was played by then
    stands.`,
  'choosing.progress': 'Episodes played',
  'choosing.counted': '{done, number} of {of, number}',
  'choosing.said': 'What was said',
  'choosing.open': 'Show it under {name}',
  'choosing.openNamed': 'Show it under {name}: {episode}',
  'choosing.run': 'Choose: {episode}',
  'choosing.scaledRun':
    'Choose: {episode} ({people, number} people, {servers, number} servers, in place of {of, number} and {ofServers, number})',
  'choosing.scaled': `What fails is played with {people, number} people and {servers, number} servers, in place of
    {of, number} and {ofServers, number}.`,
  'choosing.settings': 'Settings of load balancers that go with it',
  'choosing.how': `Each episode was played {runs, plural,
    one {once}
    other {# times}
  } under each architecture, with the same seeds. What would put another one first is looked for with two
    seeds, and said only if it holds for all together. A need is met if of each thing that it forbids there is at most
    {tolerated, number} on average of all runs, and answers take at most {ms, number} ms longer than the quickest.
    A number after ± is half the width of the 95 % confidence
    interval. Frequencies and prices are illustrative.`,
  'choosing.hint.sessionBytes': '800: a small cart. 12,000: a history.',
  'choosing.hint.forcedLoginS': '30: about as long as it takes.',
  'choosing.hint.slow20msS': '20: what 1,000 such answers add up to.',
  'choosing.print': 'Print',
  'choosing.episode.traffic': 'all requests, for a moment',
  'choosing.episode.peace': 'nothing fails',
  'choosing.episode.deploy': 'a rolling deploy',
  'choosing.episode.ban': 'somebody is banned',
  'choosing.episode.crash': 'a server crashes',
  'choosing.episode.store': 'the store is lost',
  'choosing.episode.scale': 'a server is added, another one removed',
});
