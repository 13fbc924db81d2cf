import { room } from '../../room';

/** What is around a lesson on paper: a page for teachers, and a worksheet. */
export default room({
  'sheets.teacher': 'For teachers: {title, message}',
  'sheets.worksheet': 'Worksheet: {title, message}',
  'sheets.answers': 'Answers: {title, message}',
  'sheets.goal': 'Goal',
  'sheets.minutes': 'Time',
  'sheets.minutesOf':
    '{minutes, plural, one {# minute} other {# minutes}}, and as many for questions',
  'sheets.open': 'Open the lesson',
  'sheets.path': 'The page, with <code>?lesson={name}</code> at the end of its address',
  'sheets.question': 'What is asked',
  'sheets.right': 'what the run does',
  'sheets.misconceptions': 'Likely wrong answers, and what they mean',
  'sheets.comesOut': 'What comes out',
  'sheets.figures': `Figures are those of somebody who does at once what is asked. Whoever hesitates has a run of their
    own, with other times.`,
  'sheets.try': 'Now try',
  'sheets.transfer': 'The last question',
  'sheets.leavesOut': 'What the model leaves out here',
  'sheets.goOn': 'Questions to go on with',
  'sheets.sheet': 'Worksheet',

  'sheets.name': 'Name',
  'sheets.picture': 'The stage',
  'sheets.drawn': `People on the left with where their requests go, {servers, plural, one {# server} other {# servers}} with
    the sessions in its memory, and the session store.`,
  'sheets.predict': 'Before you look: predict',
  'sheets.because': 'Because',
  'sheets.person': 'Person',
  'sheets.yourPrediction': 'I think',
  'sheets.whatHappened': 'What happened',
  'sheets.observe': 'Observe',
  'sheets.lookFor': 'Look for',
  'sheets.saw': 'What I saw',
  'sheets.when': 'At',
  'sheets.at': '{us, instant}',
  'sheets.explain': 'Explain in your own words',
  'sheets.oneMore': 'One more question',
  'sheets.store': 'Session store',
  'sheets.balancer': 'Load balancer',
  'sheets.crowd': '{count, plural, other {# people}}',
  'sheets.sessions': '{count, plural, one {# session} other {# sessions}}',
});
