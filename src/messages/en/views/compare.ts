import { room } from '../../room';

/** Runs that are compared, side by side. */
export default room({
  'compare.title': 'Compare',
  'compare.architecture': 'Architecture',
  'compare.seed': 'Seed',
  'compare.waiting': 'The runs are being played to this instant.',
  'compare.leave': 'Back to one stage',
  'compare.left': 'Compare is closed. The run goes on where it is.',
  'compare.show': 'In full<unseen>: {lane}</unseen>',
  'compare.diagram': 'Diagram: {lane}',
  'compare.lane': '{title}: {value}',
  'compare.seedLane': 'Seed {seed}',

  'compare.choose': 'Choose others',
  'compare.differs': 'What differs',
  'compare.lanes': 'Which',
  'compare.values': 'Values, with commas between',
  'compare.do': 'Compare these',
  'compare.howMany': 'Choose {min, number} to {max, number}.',

  'compare.apartTitle': 'What came out differently for people',
  'compare.apart': '{who, people}: {what, parts} {where} at {us, instant}, {others, parts}.',
  'compare.where': '{by, select, architecture {under} other {with}} {lanes, list}',
  'compare.stillIn': 'still in {where}',
  'compare.not': 'not {where}',
  'compare.later': '{where} at {us, instant}',
  'compare.moment': '{where} a moment later',
  'compare.harm.session': 'session lost',
  'compare.harm.login': 'logged out',
  'compare.harm.cart': 'cart lost',
  'compare.harm.progress': 'progress lost',
  'compare.harm.message': 'message lost',
  'compare.harm.transfer': 'transfer lost',
  'compare.harm.told': 'transfer believed failed, but made',
  'compare.harm.twice': 'transfer made twice',
  'compare.harm.order': 'charged twice',
  'compare.none': `So far nothing was lost by anybody, and nobody was logged out{keeps, select,
    cart { or charged twice} transfer {, and nobody paid twice or believed that a made transfer failed} nothing {} position {} messages {} login {} other {}}, in {count, plural,
    =2 {one run and not in the other} other {some of the runs and not in others}}.`,
  'compare.others':
    '{count, plural, one {# more sentence like this} other {# more sentences like these}}',
  'compare.more': 'And {count, plural, one {# more person} other {# more people}}.',
  'compare.count': `{count, plural, one {# person has} other {# people have}} fared differently so
    far. The first:`,
  'compare.since': 'What happened to whom before {us, instant} is not compared.',
  'compare.otherPeople': `Another seed draws other choices: nobody is the same person in
    {count, plural, =2 {both} other {two}} runs, so only the figures are compared.`,
  'compare.mark': '{who, people}: first difference',
  'compare.goTo': 'Go to {us, instant}',

  'compare.figures': 'All figures of the compared runs up to {us, instant}',
  'compare.figuresTitle': 'Figures',
  'compare.figure': 'Figure',
  'compare.difference': 'Difference',
  'compare.better': 'Better',
  'compare.equal': 'the same',
  'compare.note': `Of this one run, up to {us, instant}: with another seed each figure would be another.
    Better means {count, plural, =2 {the better of the two} other {the best of them}} in that row. The
    rows are not added up: what matters is for you to say.`,
  'compare.zero':
    '{count, plural, one {# more figure is} other {# more figures are}} 0 in all runs',
  'compare.unmeasured': `{count, plural, one {# more figure has no value yet} other {# more figures have no value
    yet}}`,
  'compare.fewer': '–',
});
