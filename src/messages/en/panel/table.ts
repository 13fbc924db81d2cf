import { room } from '../../room';

/** The table of all figures. */
export default room({
  'table.counted': 'Counted from this one run, not an average: no outcome is scripted.',
  'table.all': 'All figures since the start',
  'table.of.cost': 'What it cost people',
  'table.of.answers': 'Responses',
  'table.of.time': 'How long it takes',
  'table.of.load': 'Size and load',
  'table.of.failures': 'Bans and failures',
  'table.slow': 'slow motion',
  'table.tooFew': '“–”: {least, plural, =1 {no value yet} other {fewer than # responses so far}}.',
  'table.at': '{node} {value}',
  'table.share': '{affected, number} of {everybody, number}',
  'table.real': 'in real time, nothing broken',
  'table.unmeasured': `{count, plural, one {# more figure has no value yet} other {# more figures have no value
    yet}}`,
  'table.zero': '{count, plural, one {# more figure, 0} other {# more figures, all 0}}',
});
