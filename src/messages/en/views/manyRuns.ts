import { room } from '../../room';

/** The same run with many seeds, and what it comes to on average. */
export default room({
  'manyRuns.title': 'Is it luck?',
  'manyRuns.region': 'Many runs',
  'manyRuns.about': `On the stage is one run of “{name}”, with seed {seed}. Here the same scenario, settings
    and changes, at the same instants, are played with other seeds: what comes out on average, and
    how much of it is chance.`,
  'manyRuns.metric': 'Figure',
  'manyRuns.one': 'First',
  'manyRuns.other': 'Second',
  'manyRuns.until': 'Each run lasts',
  'manyRuns.soFar': '{us, instant}, as this run so far',
  'manyRuns.asBefore': '{us, instant}, as asked before',
  'manyRuns.minutes': '{count, number} min',
  'manyRuns.precision': 'Stop at',
  'manyRuns.share': '± {percent, number} % of the difference',
  'manyRuns.question': `{which, select,
    sessions {Does {one} lose more sessions than {other} here, and by how much?}
    carts {Does {one} lose more carts than {other} here, and by how much?}
    logins {Does {one} force more logins than {other} here, and by how much?}
    errors {Are there more errors under {one} than under {other} here, and by how much?}
    other {Is “{metric}” higher under {one} than under {other} here, and by how much?}
  }`,
  'manyRuns.ask': 'Find out',
  'manyRuns.all': 'Run it {most, number} times',
  'manyRuns.cancel': 'Cancel',
  'manyRuns.progress': 'Runs done',
  'manyRuns.counted': '{done, number} of {asked, number} runs',
  'manyRuns.sameTwo': 'Choose two architectures.',

  'manyRuns.enough': '{runs, number} pairs of runs: the interval is as narrow as is asked for.',
  'manyRuns.wide': `{runs, number} runs under each architecture. The interval of this difference is wider than
    is asked for.`,
  'manyRuns.wider': `{runs, plural, one {# pair} other {# pairs}} of runs: the interval is wider than is
    asked for. “Find out” plays more.`,
  'manyRuns.unplayed': 'These two have not been played. “Find out” plays them.',
  'manyRuns.done': '{runs, number} runs under each architecture.',
  'manyRuns.cancelled': 'Cancelled: what was played by then stands.',
  'manyRuns.nothing': 'Cancelled before a run was done.',
  'manyRuns.failed': 'The runs could not be played: this browser did not start a worker for them.',
  'manyRuns.broke':
    'The runs ended early: one of them could not be played to its end. What was played by then stands.',

  'manyRuns.sure': `{which, select,
    sessions {{one} loses {amount} {isMore, select, true {more} other {fewer}} sessions than {other}}
    carts {{one} loses {amount} {isMore, select, true {more} other {fewer}} carts than {other}}
    logins {{one} forces {amount} {isMore, select, true {more} other {fewer}} logins than {other}}
    errors {Under {one} there are {amount} {isMore, select, true {more} other {fewer}} errors than under
      {other}}
    other {“{metric}” is {amount} {isMore, select, true {higher} other {lower}} under {one} than under
      {other}}
  }: in {count, number} of {runs, number} runs.`,
  'manyRuns.unsure': `This may be chance: “{metric}” under {one} minus that under {other} is
    {amount}. It was more in {more, number} of {runs, number} runs, less in {less, number}, and the same in
    {same, number}.`,
  'manyRuns.equal': `“{metric}” is the same under {one} and {other} in each of {runs, number} runs.`,
  'manyRuns.single': `One run by itself says nothing of chance: “{metric}” under {one} minus that under {other} is
    {amount}.`,
  'manyRuns.none': `“{metric}” cannot be told of both {one} and {other} in any of
    {pairs, plural, one {# pair} other {# pairs}} of runs: there was nothing to take it from, or too little.`,
  'manyRuns.ofPairs': `It can be told of both in {known, number} of {pairs, number} pairs of runs; in the others
    there was nothing to take it from, or too little.`,
  'manyRuns.same': 'In {same, number} it was the same.',
  'manyRuns.against': 'In {against, number} it was the other way round.',
  'manyRuns.interval': `On average, with half the width of its 95 % interval, over {runs, number} pairs of runs: both
    of a pair have the same seed.`,
  'manyRuns.noWidth': 'All differ by exactly the same amount.',
  'manyRuns.rare': `What happens in fewer than {percent, number} % of runs may not have come up in so
    few.`,
  'manyRuns.thisRun': 'In the run you began with, seed {seed}, the difference is {amount}.',

  'manyRuns.plot': '{metric}: every run, mean and 95 % interval',
  'manyRuns.legend': `A dot is a run with a seed of its own; the bar is the 95 % interval of their mean. ◇ is the
    run that you began with. Such intervals are right a little less often than they say: about 94 of
    100 where values spread evenly around their mean, fewer than 90 where some are far off.`,
  'manyRuns.runsOf': '{architecture}: {metric} of every run',
  'manyRuns.run': '{architecture}, seed {seed}: {amount}',
  'manyRuns.open': 'Open on the stage',
  'manyRuns.pick': `Click a dot, or choose one with the arrow keys and press Enter: it opens on the stage.`,
  'manyRuns.means': 'Means of {runs, number} runs, with half the width of their 95 % intervals',
  'manyRuns.meansOfSome': `Means, with half the width of their 95 % intervals, of so many runs: {counts}`,
  'manyRuns.runsUnder': '{architecture} {count, number}',
  'manyRuns.ofSome': '{amount} ({runs, plural, one {# run} other {# runs}})',
  'manyRuns.notKnown': `–: in none of these runs there was enough to take it from. A number of runs in brackets:
    there was enough in so many.`,
  'manyRuns.figure': 'Figure',
  'manyRuns.every': 'Every run, by seed: {metric}',
  'manyRuns.seed': 'Seed',
  'manyRuns.openSeed': 'Open seed {seed}',

  'manyRuns.opened': 'Seed {seed} is on the stage',
  'manyRuns.openedAt': `It is one of the many runs, at {us, instant}. The button goes back to the run you began with,
    seed {own}.`,
  'manyRuns.openedEarlier': `It is one of the many runs, and stands at {us, instant}: its figures were those of
    {untilUs, instant}. The button goes back to the run you began with, seed {own}.`,
  'manyRuns.back': 'Back to my run',
});
