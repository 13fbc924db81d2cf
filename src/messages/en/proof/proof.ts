import { room } from '../../room';

/** What a doubter can check: the engine against theory, the sources, the limits, the same for real products. */
export default room({
  'proof.theory': 'Theory',
  'proof.reality': 'Real stack',
  'proof.sources': 'Sources',
  'proof.left-out': 'Limitations',
  'proof.real': 'Config for real balancers',

  'proof.loading': 'Loading the results of the build…',
  'proof.notLoaded': 'The results of the build could not be loaded.',
  'proof.again': 'Load again',
  'proof.beingChecked': `The engine is being checked against theory at this moment. It takes a minute or
    two, and the result will be here by itself.`,
  'proof.shortAnswer': `Every result on this page is counted in a simulation, which is compared below with
    a formula wherever there is one. That shows that the engine computes its model correctly, not that
    your system behaves like the model: <limits>Limitations</limits> lists what the model leaves out.`,
  'proof.leftOut': 'Every model leaves things out. Read the numbers with this list in mind.',

  'proof.legend': `In each drawing the vertical line is what the formula says, and the bar is the 95 %
    confidence interval of the simulated result, in percent of the formula.`,
  'proof.misses': `{missed, number} of {bars, number} bars miss the line; by chance alone, about one in
    twenty does. So a row agrees if its thin line, which allows for the number of rows, reaches the
    formula and is short enough to tell.`,
  'proof.correlated':
    'Rows of one experiment are read off the same runs, so their errors are correlated.',
  'proof.notChecked': 'The engine was not checked in this build.',
  'proof.agree': '{agrees, number} of {rows, number} numbers agree with the formulas.',
  'proof.checked': `This check simulated {requests} requests with the engine of this page ({version})
    when the page was built.`,
  'proof.named.disagrees': 'What disagrees',
  'proof.named.too vague': 'Too vague to tell',
  'proof.against': `{law}, {quantity}, {setting}: the formula says {expected}, the engine
    {simulated}.`,
  'proof.more': 'And {count, number} more below.',
  'proof.verdict.agrees': 'agrees',
  'proof.verdict.disagrees': 'disagrees',
  'proof.verdict.too vague': 'too vague',

  'proof.method': 'How it was checked',
  'proof.runs': 'Runs',
  'proof.warmUp': 'Beginning',
  'proof.interval': 'Interval',
  'proof.verdict': 'Verdict',
  'proof.yourself': 'Do it yourself',
  'proof.command':
    '<code>npm run validate</code> in the source of this page prints the same table.',

  'proof.laws': 'Laws',
  'proof.agreeOf': '{agrees, number} of {count, number}',
  'proof.ends': 'Drawings reach from {low} to {high} of the formula.',
  'proof.table': '{law}: formula and simulation',
  'proof.setting': 'Setting',
  'proof.formula': 'Formula',
  'proof.simulated': 'Simulated',
  'proof.difference': 'Difference',
  'proof.none': 'none',
  'proof.negligible': 'negligible',
});
