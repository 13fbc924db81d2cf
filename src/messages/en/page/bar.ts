import { room } from '../../room';

/** What controls the run: time, and what can be broken or fixed. */
export default room({
  'bar.title': 'Controls',
  'bar.time': 'Play controls',
  'bar.play': 'Play',
  'bar.pause': 'Pause',
  'bar.step': 'Step',
  'bar.stepBack': 'Step back',
  'bar.previousEvent': 'Previous event',
  'bar.nextEvent': 'Next event',
  'bar.latest': 'Back to the latest',
  'bar.restart': 'Restart',
  'bar.resetAll': 'Reset all',
  'bar.speed': 'Speed',
  'bar.times': '{speed, number}x',
  'bar.slowMotion': 'slow motion',
  'bar.realTime': 'real time',
  'bar.breakOrFix': 'Break or fix',
  'bar.stop': 'Stop',
  'bar.start': 'Start',
  'bar.store': 'Store',
  'bar.server': 'Server',
  'bar.more': 'More',
  'bar.noMore': 'More changes could not be loaded.',
  'bar.noStrip': 'The timeline could not be loaded.',
});
