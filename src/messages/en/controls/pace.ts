import { room } from '../../room';

/** Of a device that does not reach the speed that was chosen. */
export default room({
  'pace.slow': `This device cannot keep up with {speed, number}x: the run plays at
    {isCrawling, select, true {less than 0.1} other {{reached, tenths}}}x.`,
  'pace.playAt': 'Play at {speed, number}x',
});
