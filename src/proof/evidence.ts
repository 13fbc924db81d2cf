import { ARCHITECTURES } from '../engine';
import type { LawReport, Row, ValidationReport, Verdict } from '../theory/report';
import { type ExperimentArgs, LAW_IDS, type QuantityArgs } from '../theory/reportTexts';

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
const isFlag: Check = (value) => typeof value === 'boolean';
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

const isArchitecture: Check = (value) =>
  ARCHITECTURES.some(({ id }) => value === `architectures.${id}`);

/** What each message of a list takes: one check for every argument. */
type ArgChecks<Args> = {
  readonly [Id in keyof Args]: Args[Id] extends null ? null : Checks<Args[Id]>;
};

const QUANTITIES: ArgChecks<QuantityArgs> = {
  'quantities.meanResponse': null,
  'quantities.response95': null,
  'quantities.served': null,
  'quantities.meanWait': null,
  'quantities.waits': null,
  'quantities.wait95': null,
  'quantities.refused': null,
  'quantities.fourQueues': null,
  'quantities.oneQueue': null,
  'quantities.queueRatio': null,
  'quantities.operations': null,
  'quantities.workerTime': null,
  'quantities.storeTime': null,
  'quantities.moved': null,
  'quantities.movedTimes': null,
  'quantities.movedMean': null,
  'quantities.stillIn': { requests: isNumber },
  'quantities.logins': null,
  'quantities.atNewServer': { seconds: isNumber },
  'quantities.pause': { retry: isNumber },
  'quantities.orders': null,
  'quantities.attempts': null,
  'quantities.mean': null,
  'quantities.p10': null,
  'quantities.p90': null,
  'quantities.banDelay': null,
  'quantities.letThrough': null,
  'quantities.little.everybody': null,
  'quantities.little.serverQueue': null,
  'quantities.little.serverWorkers': null,
  'quantities.little.storeQueue': null,
};

const load = isNumber;
const crowd = { people: isNumber, think: isNumber };
const ofPolicy = { policy: isText, servers: isNumber };

const EXPERIMENTS: ArgChecks<ExperimentArgs> = {
  'experiments.load': { load },
  'experiments.workers': { load, workers: isNumber },
  'experiments.service': { load, distribution: isText },
  'experiments.varied': { load, distribution: isText, cv: isNumber },
  'experiments.places': { load, workers: isNumber, places: isNumber },
  'experiments.noQueue': { workers: isNumber, busy: isNumber, distribution: isText },
  'experiments.inTurn': { load, servers: isNumber },
  'experiments.pooled': { load, workers: isNumber },
  'experiments.tandem': { load, arrivals: isNumber, work: isNumber },
  'experiments.feedback': { arrivals: isNumber, visits: isNumber, times: isNumber },
  'experiments.oneWorker': crowd,
  'experiments.manyWorkers': { ...crowd, workers: isNumber },
  'experiments.unequal': crowd,
  'experiments.looksAt': {
    architecture: isLike({ id: isArchitecture }),
    people: isNumber,
    isCart: isFlag,
    servers: isNumber,
  },
  'experiments.serverAdded': ofPolicy,
  'experiments.serverStops': ofPolicy,
  'experiments.ringAdded': { policy: isText, least: isNumber, most: isNumber, points: isNumber },
  'experiments.ringStops': ofPolicy,
  'experiments.random': { servers: isNumber },
  'experiments.newServer': { servers: isNumber, requests: isNumber },
  'experiments.backoff': { backoff: isText, base: isNumber, cap: isNumber },
  'experiments.checkouts': { percent: isNumber },
  'experiments.tries': { percent: isNumber, tries: isNumber },
  'experiments.stops': { interval: isNumber, fall: isNumber },
  'experiments.freezes': { timeout: isNumber },
  'experiments.starts': { rise: isNumber },
  'experiments.token': { left: isNumber, least: isNumber, most: isNumber },
  'experiments.denylist': null,
  'experiments.store': null,
  'experiments.limit': { isShared: isFlag, servers: isNumber, limit: isNumber },
  'experiments.chain': { services: isNumber, isStored: isFlag },
  'experiments.everywhere': { places: isNumber },
};

/** A message of this list, with what it takes. */
const isMessageOf =
  (list: Readonly<Record<string, Readonly<Record<string, Check>> | null>>): Check =>
  (value) => {
    if (!isLike<{ id: string }>({ id: isText })(value)) return false;
    const { id, args } = value as { readonly id: string; readonly args?: unknown };
    const checks = Object.hasOwn(list, id) ? list[id] : undefined;
    return checks === null || (checks !== undefined && isLike(checks)(args));
  };

const isRow = isLike<Row>({
  quantity: isMessageOf(QUANTITIES),
  setting: isMessageOf(EXPERIMENTS),
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
    warmUpS: isLike<ValidationReport['method']['warmUpS']>({
      open: isNumber,
      networks: isNumber,
      newServer: isNumber,
    }),
    shownPercent: isNumber,
    jointPercent: isNumber,
  }),
  laws: isListOf(
    isLike<LawReport>({
      id: (value) => LAW_IDS.some((id) => id === value),
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
