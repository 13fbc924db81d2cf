import { room } from '../../room';

/** Which parts of an address were ignored, and why. */
export default room({
  'ignored.title':
    '{count, plural, one {# part of the address was} other {# parts of the address were}} ignored',
  'ignored.value': '{asked} – allowed: {allowed, message}.',
  'ignored.parameter':
    '{asked} – known are {known}, servers.queue and every other setting by its path.',
  'ignored.unknown': '{asked} – there is no such setting. Known in {group} are {known}.',
  'ignored.unknownGroup': '{asked} – there are no such settings. Known are those of {known}.',
  'ignored.damaged': `run=… – the link is incomplete or has been changed, so what was done to the
    run is unknown. Copy it again, all of it.`,
  'ignored.newer': `run=… – a newer version of the page made this link. Reload the page to get that
    version.`,
  'ignored.large': 'run=… – it holds more than any link that this page makes.',
  'ignored.because': '{asked} – {why}',
  'ignored.shared': 'what “Share” has put there',
  'ignored.lesson': 'the name of a lesson',
  'ignored.challenge': 'the name of a challenge',
  'ignored.compare': 'what is to be compared',
  'ignored.lanes': `{min, number} to {max, number} of {names}, or of the values of one setting, such
    as balancer.fall:2,10`,
  'ignored.flag': '0 or 1',
  'ignored.choice': '{names}',
  'ignored.number': `a {isWhole, select, true {whole number} other {number}} from {min} to
    {max}{isTime, select, true { (seconds)} other {}}`,
  'ignored.range': `lowest-highest, such as {min}-{max}: two {isWhole, select, true {whole numbers}
    other {numbers}} from {min} to {max}{isTime, select, true { (seconds)} other {}}`,
});
