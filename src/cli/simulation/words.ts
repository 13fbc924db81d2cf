import { METRICS } from '../../engine';
import words from '../../messages/en/command/simulate';
import metrics from '../../messages/en/panel/metrics';
import architectures from '../../messages/en/stage/architectures';
import { differenceInWords } from '../../messages/figures';
import { amountInWords } from '../../messages/values';
import { tableInWords } from '../command/table';
import { groupsInWords, NONE, valueInWords } from './groupWords';
import type { Plan } from './plan';
import type { Comparison, Difference, SimulationReport, Summary } from './report';

type Amount = Summary['metrics'][string];

/** What the runs came to, for people: a table with a column for each architecture, and one for whatever else was asked for. */
export function reportInWords(plan: Plan, report: SimulationReport, width?: number): string {
  const titles = plan.architectures.map((id) => architectures(`architectures.${id}`));
  // With several runs there would be several of them.
  const hashes = plan.seeds.length > 1 ? [] : [report.runs.map(({ traceHash = '' }) => traceHash)];
  const last = hashes.map((row) => [words('simulate.traceHash'), ...row]);
  const whole = [...metricRows(plan, titles, report.summary), ...last];
  const windows = plan.windows.map(({ fromUs, untilUs }, index) => {
    const parts = report.summary.map((one) => one.windows?.[index] as WindowSummary);
    const heading = words('simulate.fromTo', {
      from: secondsInWords(fromUs),
      until: secondsInWords(untilUs),
    });
    return `${heading}\n${tableInWords(metricRows(plan, titles, parts), width)}`;
  });
  const groups = report.summary.flatMap((one, index) =>
    groupsInWords(one, titles[index] as string, plan.seeds.length, width),
  );
  const compared = report.comparison ? [differencesInWords(report.comparison, width)] : [];
  const all = [headline(plan), tableInWords(whole, width), ...compared, ...windows, ...groups];
  return `${all.join('\n\n')}\n`;
}

type WindowSummary = NonNullable<Summary['windows']>[number];

/** A row for every metric, under the names of the architectures. */
const metricRows = (
  { seeds }: Plan,
  titles: readonly string[],
  parts: readonly Pick<Summary, 'metrics'>[],
): readonly (readonly string[])[] => [
  ['', ...titles],
  ...METRICS.map(({ id }) => [
    metrics(`metrics.${id}`),
    ...parts.map((part) => valueInWords(part.metrics[id] as Amount, seeds.length)),
  ]),
];

function differencesInWords(
  { architectures: [one, other], metrics: found }: Comparison,
  width?: number,
) {
  const heading = words('simulate.difference', {
    one: architectures(`architectures.${one}`),
    other: architectures(`architectures.${other}`),
  });
  const heads = (['difference', 'more', 'less', 'same'] as const).map((head) =>
    words(`simulate.head.${head}`),
  );
  const rows = METRICS.map(({ id }) => {
    const difference = found[id] as Difference;
    const { more, less, same } = difference;
    const { mean, ci95, unit } = difference;
    return [
      metrics(`metrics.${id}`),
      mean === null ? NONE : differenceInWords(mean, ci95 ?? Number.POSITIVE_INFINITY, unit),
      ...[more, less, same].map((count) => `${count}`),
    ];
  });
  return `${heading}\n${tableInWords([['', ...heads], ...rows], width)}`;
}

const secondsInWords = (us: number): string => amountInWords('s', us / 1e6);

function headline({ scenario, seeds, untilUs }: Plan): string {
  const isSlow = scenario.world === 'stretched';
  // A terminal would obey signs that are no text.
  const name = `${scenario.name}`.replace(/\p{Cc}/gu, ' ');
  const time = secondsInWords(untilUs);
  const [first, last] = [`${seeds[0]}`, `${seeds.at(-1)}`];
  const count = seeds.length;
  if (count === 1) return `${name}\n${words('simulate.one', { isSlow, seed: first, time })}`;
  const runs = words('simulate.many', { isSlow, count, first, last, time });
  return `${name}\n${runs}\n${words('simulate.means')}`;
}
