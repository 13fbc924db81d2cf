import { room } from '../../room';

/** What the lessons are called, and what is around the list of them. */
export default room({
  'course.title': 'Lessons',
  'course.choose': 'Choose: which architecture comes first for what a system needs',
  'course.lead': `Take the lessons in this order or in any other: predict, do it yourself, and see why. The ordinary
    page is always one press away.`,
  'course.appendix': `An appendix, for after the path or whenever you change a key:`,
  'course.minutes': '{minutes, plural, one {# minute} other {# minutes}}',
  'course.challenges': 'Challenges: goals, and you find the way',
  'course.use-cases': 'Use cases: what people build, and what goes wrong with it',
  'course.done': 'done',
  'course.progress': `{count, plural, =0 {None of {all, number} done yet.} other {# of {all, number} done.}}`,
  'course.teacher': 'For teachers',
  'course.teacherOf': 'For teachers: {title, message}',
  'course.worksheet': 'Worksheet',
  'course.worksheetOf': 'Worksheet: {title, message}',
  'course.terms': '{count, number} terms, each in a sentence',
  'course.forget': 'Forget what is done',
  'course.forgotten': 'All lessons are open again.',

  'course.what-state-is': 'What state is, and why memory is not enough',
  'course.sticky-server-fails': 'Sticky sessions: a server fails',
  'course.sticky-more-servers': 'Sticky sessions: more servers, and who uses them',
  'course.store-any-server': 'A central store: any server may die',
  'course.store-hop': 'A central store: what the hop costs',
  'course.store-fails': 'The store fails: unreachable, wiped, and what stands in',
  'course.jwt-log-in-once': 'JWT: log in once, verified everywhere',
  'course.jwt-limits': 'JWT: tampering, expiry, clocks, revocation',
  'course.retries': 'Not answered is not “not done”',
  'course.cdn': 'Pages for everybody, and for one person',
  'course.hybrid': 'Hybrid: a streaming service',
  'course.rolling-deploy': 'A rolling deploy under each architecture',
  'course.login-storm': 'The login storm',
  'course.which-one': 'Which one, when',
  'course.keys-change': 'Keys change: who has to log in again',
});
