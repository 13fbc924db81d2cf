import { architectureTitle, METRICS } from '../../engine';
import metrics from '../../messages/en/metrics';
import { amountInWords } from '../../messages/values';
import { tableInWords } from '../command/table';
import { groupsInWords, valueInWords } from './groupWords';
import type { Plan } from './plan';
import type { SimulationReport, Summary } from './report';

type Amount = Summary['metrics'][string];

/** What the runs came to, for people: a table with a column for each architecture, and one for whatever else was asked for. */
export function reportInWords(plan: Plan, report: SimulationReport, width?: number): string {
  const titles = plan.architectures.map(architectureTitle);
  // With several runs there would be several of them.
  const hashes = plan.seeds.length > 1 ? [] : [report.runs.map(({ traceHash }) => traceHash)];
  const last = hashes.map((row) => ['Trace hash', ...row]);
  const whole = [...metricRows(titles, report.summary), ...last];
  const windows = plan.windows.map(({ fromUs, untilUs }, index) => {
    const parts = report.summary.map((one) => one.windows?.[index] as WindowSummary);
    const heading = `From ${secondsInWords(fromUs)} to ${secondsInWords(untilUs)}`;
    return `${heading}\n${tableInWords(metricRows(titles, parts), width)}`;
  });
  const groups = report.summary.flatMap((one, index) =>
    groupsInWords(one, titles[index] as string, width),
  );
  const all = [headline(plan), tableInWords(whole, width), ...windows, ...groups];
  return `${all.join('\n\n')}\n`;
}

type WindowSummary = NonNullable<Summary['windows']>[number];

/** A row for every metric, under the names of the architectures. */
const metricRows = (
  titles: readonly string[],
  parts: readonly Pick<Summary, 'metrics'>[],
): readonly (readonly string[])[] => [
  ['', ...titles],
  ...METRICS.map(({ id }) => [
    metrics(`metrics.${id}`),
    ...parts.map((part) => valueInWords(part.metrics[id] as Amount)),
  ]),
];

const secondsInWords = (us: number): string => amountInWords('s', us / 1e6);

function headline({ scenario, seeds, untilUs }: Plan): string {
  const world = scenario.world === 'stretched' ? 'slow motion' : 'real time';
  // A terminal would obey signs that are no text.
  const name = `${scenario.name}`.replace(/\p{Cc}/gu, ' ');
  const time = `${secondsInWords(untilUs)} simulated`;
  if (seeds.length === 1) return `${name}\n${world}, seed ${seeds[0]}, ${time}`;
  const runs = `${seeds.length} runs with the seeds ${seeds[0]} to ${seeds.at(-1)}`;
  const meaning = 'Means, with half the width of their 95 % confidence intervals.';
  return `${name}\n${world}, ${runs}, ${time}\n${meaning}`;
}
