import { room } from '../../room';

/** Of a run that died: why, and what is done about it. */
export default room({
  'recovery.defect': 'A defect stopped the simulation ({what}).',
  'recovery.silent': 'The simulation stopped responding.',
  'recovery.restarting': '{why, message} It is being started again.',
  'recovery.restarted':
    '{why, message} It was started again at {at, instant}, with everything that was done.',
  'recovery.twice': 'The simulation stopped twice at {at, instant}, and is now paused there',
  'recovery.leftOut': `{why, message} Everything that was done is kept; what was asked for last is
    left out. Press Play to go on from here.`,
  'recovery.over': 'The simulation stopped at {at, instant} and does not start again by itself',
  'recovery.kept': '{why, message} What was done is kept.',
  'recovery.startAgain': 'Start it again',
});
