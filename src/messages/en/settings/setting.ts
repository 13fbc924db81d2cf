import { room } from '../../room';

/** One setting, whichever it is. */
export default room({
  'setting.changedFrom': 'Changed from {value}.',
  'setting.reset': 'Reset',
  'setting.resetOne': 'Reset {title}',
  'setting.facts': '<limits>{limits}</limits><aside>: source</aside>',
  'setting.default': 'Default {value}',
  'setting.range': 'Default {value}, from {min} to {max}',
  'setting.rangeInSeconds': 'Default {seconds} s ({value}), from {min} to {max}',
  'setting.to': 'to',
  'setting.end': '{title}, {isLow, select, true {lowest} other {highest}}',
  'setting.turned': '{title}: {value}.',
  'setting.turnedUnread': '{title}: ?.',
  'setting.turnedMany': '{count, plural, one {# setting changed.} other {# settings changed.}}',
  'setting.turnedAs': `{title}{isUndone, select, true { undone} other {}}: {count, plural,
    one {# setting changed.}
    other {# settings changed.}
  }`,
});
