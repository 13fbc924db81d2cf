import { room } from '../../room';

/** The strip of time. */
export default room({
  'strip.events': 'Events',
  'strip.happened': 'What happened when',
  'strip.happenedSince': `What happened when, since {us, instant}: the latest {count, number} events
    are marked`,
  'strip.planned': 'What is planned',
  'strip.tick': '{us, second}',
  'strip.at': '{what} at {us, instant}',
  'strip.during': '{what}, {span, span}',
  'strip.timeline': 'Timeline',
  'strip.value': `{hours, plural, =0 {} one {# hour } other {# hours }}{minutes, plural, =0 {} one {# minute } other {# minutes }}{seconds, tenths}
    seconds`,
  'strip.valueAfter': `{hours, plural, =0 {} one {# hour } other {# hours }}{minutes, plural, =0 {} one {# minute } other {# minutes }}{seconds, tenths}
    seconds: {what}`,
  'strip.group': '{count, number} events, {span, span}: {what} and more',
  'strip.event': '{us, instant} {what}',
  'strip.more': '{what} +{count, number}',
});
