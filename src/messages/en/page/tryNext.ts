import { room } from '../../room';

/** "Try next": what is around a question, and what is said where there is none. */
export default room({
  'tryNext.title': 'Try next',
  'tryNext.line': '<title>Try next</title>: {what}',
  'tryNext.next': 'Next question',
  'tryNext.another': 'Ask something else',

  'tryNext.chosen': 'You say: “{answer, message}”.',
  'tryNext.noneChosen': 'No answer chosen: just watch.',
  'tryNext.watch':
    'Watch the diagram. In {seconds, number} s of the run this card says what came of it.',
  'tryNext.paused': 'The run is paused. Play another {seconds, number} s to see.',

  'tryNext.right': 'Right. You said: “{answer, message}”.',
  'tryNext.wrong': 'Not this time. You said: “{answer, message}”.',
  'tryNext.happened': 'What happened: {what, message}',
  'tryNext.justHappened': 'You chose no answer. What happened: {what, message}',
  'tryNext.disturbed': 'Something else was done meanwhile, which may be part of it.',
  'tryNext.otherwise': 'In this run it came to: “{answer, message}”.',
  'tryNext.noneFits': 'In this run none of the answers fits.',
  'tryNext.calledOff':
    'The run was changed before this had settled, so there is nothing to compare.',

  'tryNext.ahead': 'The scenario goes on by itself: “{what}” at {us, instant}. Watch whom it hits.',
  'tryNext.elsewhere':
    'There is nothing left to ask here. There is more under {architecture, message}.',
  'tryNext.restart': 'There is more to ask here, but of a run in which nothing is broken.',
  'tryNext.shop': 'There is more to ask, about a small shop.',
  'tryNext.trial': 'There is more to try.',
  'tryNext.done': 'You have answered all {count, number} questions.',
  'tryNext.go': 'Go to {architecture, message}',
  'tryNext.beginAgain': 'Begin this run again',
  'tryNext.openShop': 'Open the small shop',
  'tryNext.choose': 'Choose a scenario',
  'tryNext.askAgain': 'Ask them again',
});
