import { room } from '../../room';

/** What `npm run validate` says. */
export default room({
  'validate.about': `Checks the engine against closed forms of queueing theory and probability: every law is run
    many times with different seeds, and what comes out is compared with its formula.`,
  'validate.usage': 'npm run validate -- [options]',
  'validate.law': 'only these laws (default: all of them)',
  'validate.laws': 'The laws:',
  'validate.little': `Little’s law comes with them: every queue, worker and person in every run.`,
  'validate.exitCodes': `Exit codes: 0 everything agrees, 1 something does not, or a defect, 2 an invalid
    request.`,
  'validate.rest': 'Besides options there is {rest}. Allowed: only options.',
  'validate.job':
    'Experiment {experiment, number} of the law "{law}" in replication {replication, number}',

  'validate.title': 'The engine (version {version}) against theory',
  'validate.expected': 'Expected',
  'validate.simulated': 'Simulated',
  'validate.offBy': 'Off by',
  'validate.verdict': 'Verdict',
  'validate.agrees': 'agrees',
  'validate.disagrees': 'DISAGREES',
  'validate.too vague': 'TOO VAGUE',
  'validate.quantity': '{quantity}: {formula}',
  'validate.source': 'Source: {source}',
  'validate.agree': '{agrees, number} of {rows, number} numbers agree with the formulas.',
  'validate.counted': `This check simulated {requests} requests and {events} events. A number after ± is
    half the width of the 95 % confidence interval.`,
});
