import type { LawReport, Row, ValidationReport, Verdict } from '../theory/report';

/** Something of the real world that the model leaves out. */
export interface Omission {
  readonly title: string;
  readonly text: string;
}

/** What the build has found out, as it stands in `validation.json` beside the page. */
export interface Evidence {
  /** Null where the engine was not checked. */
  readonly report: ValidationReport | null;
  /** Why it was not; empty where it was. */
  readonly reason: string;
  readonly omissions: readonly Omission[];
}

type Check = (value: unknown) => boolean;

/** One check for every property that the type has, so that a new one cannot be forgotten here. */
type Checks<T> = { readonly [Name in keyof Required<T>]: Check };

const VERDICTS: Readonly<Record<Verdict, true>> = {
  agrees: true,
  disagrees: true,
  'too vague': true,
};

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = Number.isFinite;
const isVerdict: Check = (value) => typeof value === 'string' && Object.hasOwn(VERDICTS, value);

const isListOf =
  (isItem: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(isItem);

const isLike =
  <T>(checks: Checks<T>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries<Check>(checks).every(([name, isGood]) =>
      isGood((value as Record<string, unknown>)[name]),
    );

const isRow = isLike<Row>({
  quantity: isText,
  setting: isText,
  formula: isText,
  unit: isText,
  expected: isNumber,
  simulated: isLike<Row['simulated']>({
    mean: isNumber,
    low: isNumber,
    high: isNumber,
    wideLow: isNumber,
    wideHigh: isNumber,
    replications: isNumber,
  }),
  verdict: isVerdict,
});

const isReport = isLike<ValidationReport>({
  engineVersion: isText,
  method: isLike<ValidationReport['method']>({
    runs: isText,
    warmUp: isText,
    interval: isText,
    verdict: isText,
  }),
  laws: isListOf(
    isLike<LawReport>({
      id: isText,
      title: isText,
      about: isText,
      where: isText,
      source: isText,
      rows: isListOf(isRow),
    }),
  ),
  totals: isLike<ValidationReport['totals']>({
    rows: isNumber,
    agrees: isNumber,
    events: isNumber,
    requests: isNumber,
  }),
});

const isLikeEvidence = isLike<Evidence>({
  report: (value) => value === null || isReport(value),
  reason: isText,
  omissions: isListOf(isLike<Omission>({ title: isText, text: isText })),
});

/** Whether this is what this page can show: a file from another build may have another form. */
export const isEvidence = (value: unknown): value is Evidence => isLikeEvidence(value);
