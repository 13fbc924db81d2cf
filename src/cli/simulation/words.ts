import { ARCHITECTURES, amountInWords, METRICS, meanInWords, metricInWords } from '../../engine';
import { tableInWords } from '../command/table';
import type { Plan } from './plan';
import type { SimulationReport, Summary } from './report';

type Amount = Summary['metrics'][string];

/** What the runs came to, for people: a table with a column for each architecture. */
export function reportInWords(plan: Plan, report: SimulationReport, width?: number): string {
  const head = [
    '',
    ...plan.architectures.map((id) => ARCHITECTURES.find((one) => one.id === id)?.title ?? id),
  ];
  const rows = METRICS.map(({ id, title }) => [
    title,
    ...report.summary.map(({ metrics }) => valueInWords(metrics[id] as Amount)),
  ]);
  // With several runs there would be several of them.
  const hashes = plan.seeds.length > 1 ? [] : [report.runs.map(({ traceHash }) => traceHash)];
  const last = hashes.map((row) => ['Trace hash', ...row]);
  return `${headline(plan)}\n\n${tableInWords([head, ...rows, ...last], width)}\n`;
}

function headline({ scenario, seeds, untilUs }: Plan): string {
  const world = scenario.world === 'stretched' ? 'slow motion' : 'real time';
  // A terminal would obey signs that are no text.
  const name = `${scenario.name}`.replace(/\p{Cc}/gu, ' ');
  const time = `${amountInWords({ unit: 's' }, untilUs / 1e6)} simulated`;
  if (seeds.length === 1) return `${name}\n${world}, seed ${seeds[0]}, ${time}`;
  const runs = `${seeds.length} runs with the seeds ${seeds[0]} to ${seeds.at(-1)}`;
  const meaning = 'Means, with half the width of their 95 % confidence intervals.';
  return `${name}\n${world}, ${runs}, ${time}\n${meaning}`;
}

const valueInWords = ({ mean, ci95, unit }: Amount): string =>
  ci95 === null ? metricInWords(mean, unit) : meanInWords(mean, ci95, unit);
