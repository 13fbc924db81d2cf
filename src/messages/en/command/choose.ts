import { room } from '../../room';

/** What `npm run choose` says of how it is used. */
export default room({
  'choose.about': `Says which architecture comes first for what is needed, and why. Every figure comes from runs:
    the same traffic and the same failures under each architecture. What is not said is not known, and has a default.`,
  'choose.usage': 'npm run --silent choose -- [options]',
  'choose.need': 'something that is needed, or is not (=no); may be given several times',
  'choose.set': 'a number that is known; may be given several times',
  'choose.with': 'something that is set up besides; may be given several times',
  'choose.runs': 'runs of each episode under each architecture (default: {runs, number})',
  'choose.needs': 'What can be needed:',
  'choose.numbers': 'Numbers, from and to, and what they are if nothing is said:',
  'choose.measures': 'What can be set up besides:',
  'choose.range': '{label} ({from, number} to {to, number}; {otherwise, number})',
  'choose.rangeAllowed': '{number}={from, number} to {to, number}',
  'choose.runsAllowed': 'a whole number from 2 to {most, number}',
  'choose.rest': 'Besides options there is {rest}. Allowed: only options.',
  'choose.exitCodes': 'Exit codes: 0 done, 1 a defect, 2 an invalid request.',
  'choose.said': 'What is needed',
  'choose.ranking': 'From the fewest points on:',
  'choose.how': `Each episode was played {runs, number} times under each architecture, with the same seeds. What would put another
    one first is looked for with two seeds, and said only if it holds for all together. A number after ± is half the width of the 95 %
    confidence interval. Reasons are those that differ beyond chance.`,
});
