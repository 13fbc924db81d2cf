import { room } from '../../room';

/** What became of something that was asked of the run, where it was not done. */
export default room({
  'outcomes.notDone': 'That was not done',
  'outcomes.not-possible-now': 'That is no longer possible.',
  'outcomes.address-not-read':
    'What the address asks for could not be read: a part of the page is missing.',
  'outcomes.too-many-changes': 'A run holds at most {most, number} changes.',
  'outcomes.outgrown': 'The run has outgrown the simulator.',
  'outcomes.differs': 'This is not quite the run that was shared',
  'outcomes.otherVersion': `It comes to something else here: the link has been changed, or another
    version of the page made it.`,
  'outcomes.part-missing': 'A part of the page is missing.',
  'outcomes.no-sentences':
    'The sentences could not be fetched. The simulation goes on without them.',
  'outcomes.stuck': 'The run cannot go on',
  'outcomes.tooMuch': 'It asks for too much at once.',
  'outcomes.notWritten': 'The file was not written',
  'outcomes.tryAgain':
    'A part of the page could not be loaded. Nothing else has changed: try again.',
});
