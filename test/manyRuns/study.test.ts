/**
 * Goal: many runs are those of their seeds, whatever the workers do: which is quicker, how many there are, when somebody
 * looks or cancels makes no difference to what is known.
 * Method: studies with workers on this thread, which answer in an order that the test chooses; their values are held to
 * runs that are played straight, with a trace.
 */
import { describe, expect, it, vi } from 'vitest';
import { type ArchitectureId, createSimulation } from '../../src/engine';
import {
  type Findings,
  MOST_RUNS,
  type Question,
  Study,
  type Subject,
} from '../../src/manyRuns/study';
import { isEnough } from '../../src/replications/sample';
import { encoded } from '../../src/spec/codec';
import { historyOf, type RunSpec, specOf, withDone } from '../../src/spec/runSpec';
import { TestHand } from '../support/hands';
import { knownValues } from '../support/knownValues';

const opened = specOf({ version: 1, seed: 7, clients: { count: 4 } }) as RunSpec;
const SPEC = withDone(opened, { atUs: 2_000_000, change: 'stop-server', target: 0 });
const SUBJECT: Subject = { spec: encoded(SPEC), untilUs: 9_000_000, ownSeed: 7 };
const BOTH: readonly ArchitectureId[] = ['sticky', 'jwt'];
const QUESTION: Question = {
  compared: ['sticky', 'jwt'],
  wanted: { metric: 'sessions-lost', precision: { kind: 'amount', atMost: 1000 } },
};

function studyOf(subject = SUBJECT, hire = () => new TestHand()) {
  const hands: TestHand[] = [];
  let told = 0;
  const study = new Study(
    subject,
    () => {
      told += 1;
    },
    {
      take() {
        const hand = hire();
        hands.push(hand);
        return hand;
      },
      leave: (hand) => hand.terminate(),
    },
  );
  /** Lets workers answer, so many times or until none has anything to do. @param choose whose turn it is */
  const work = (turns = Number.POSITIVE_INFINITY, choose = (busy: TestHand[]) => busy[0]) => {
    for (let turn = 0; turn < turns; turn += 1) {
      const hand = choose(hands.filter(({ isBusy }) => isBusy));
      if (hand === undefined) return;
      hand.work();
    }
  };
  return { study, hands, work, told: () => told };
}

function straight(architecture: ArchitectureId, seed: number) {
  const run = createSimulation(
    { ...SPEC.scenario, seed },
    { architecture, history: historyOf(SPEC) },
  );
  run.advanceTo(SUBJECT.untilUs);
  return knownValues(run);
}

const known = ({ sample, own }: Findings) => [[...sample], [...own]];

describe('a study', () => {
  it('knows of every seed what a run of it with a trace comes to', () => {
    const { study, work } = studyOf();
    study.begin(BOTH, QUESTION, 2);
    work();
    const { status, sample, own } = study.findings;
    expect(status).toBe('enough');
    for (const architecture of BOTH) {
      const values = study.seeds.slice(0, 10).map((seed) => straight(architecture, seed));
      expect(sample.get(architecture)).toEqual(values);
      expect(own.get(architecture)).toEqual(straight(architecture, 7));
    }
  });

  it('has other seeds than the run on the stage, whose own is played besides', () => {
    const { study, hands, work } = studyOf();
    expect(study.seeds).toHaveLength(MOST_RUNS);
    expect(study.seeds.slice(0, 3)).toEqual([8, 9, 10]);
    study.begin(BOTH, QUESTION, 1);
    work();
    expect(hands.flatMap(({ given }) => given).filter(({ seed }) => seed === 7)).toHaveLength(2);
  });

  it('is the same with one worker, with three, and whichever is quicker', () => {
    const alone = studyOf();
    alone.study.begin(BOTH, QUESTION, 1);
    alone.work();
    const last = studyOf();
    last.study.begin(BOTH, QUESTION, 3);
    last.work(Number.POSITIVE_INFINITY, (busy) => busy.at(-1));
    expect(known(last.study.findings)).toEqual(known(alone.study.findings));
  });

  it('knows, at any moment, of the first so many seeds, none of which is missing', () => {
    const { study, hands, work } = studyOf();
    study.begin(BOTH, QUESTION, 3);
    // The first worker is stuck with the first seed, so nothing is known of Sticky yet.
    work(9, (busy) => busy.find((hand) => hand !== hands[0]));
    study.cancel();
    expect(study.findings.sample.get('sticky')).toEqual([]);
    expect(study.findings.sample.get('jwt')?.length).toBeGreaterThan(2);
    expect(study.findings.status).toBe('cancelled');
  });

  it('goes on where it was, and plays nothing twice', () => {
    const { study, hands, work } = studyOf();
    study.begin(BOTH, QUESTION, 1);
    work(7);
    study.cancel();
    expect(hands[0]?.isEnded).toBe(true);
    expect(study.findings).toMatchObject({ status: 'cancelled', done: 7 });
    study.begin(BOTH, QUESTION, 1);
    work();
    expect(study.findings).toMatchObject({ status: 'enough', done: 20, asked: 20 });
    const played = hands.flatMap(({ given }) =>
      given.map(({ architecture, seed }) => `${architecture} ${seed}`),
    );
    // The one under way when it was cancelled is all that is played again.
    expect(played.length - new Set(played).size).toBe(1);
    study.begin(BOTH, QUESTION, 1);
    expect(study.findings.status).toBe('enough');
    expect(hands).toHaveLength(2);
  });

  it('plays another batch where the interval is too wide, and all of them at most', async () => {
    const { study, work } = studyOf();
    const precision = { kind: 'amount', atMost: 1e-9 } as const;
    const wanted = { metric: 'latency-mean', precision } as const;
    study.begin(BOTH, { compared: ['sticky', 'jwt'], wanted }, 2);
    work(22);
    await vi.waitFor(() => expect(study.findings.asked).toBe(40));
    expect(study.findings.status).toBe('running');
    work();
    expect(study.findings).toMatchObject({ status: 'wide', done: 400, asked: 400 });
  });

  it('plays everything without a question, and reads an older answer off that', () => {
    const { study, work } = studyOf();
    study.begin(['sticky', 'jwt', 'hybrid'], null, 2);
    work();
    expect(study.findings).toMatchObject({ status: 'all', done: 600 });
    expect(study.findings.sample.get('hybrid')?.[199]).toEqual(straight('hybrid', 207));
  });

  it('says what outgrew the simulator, and stops', () => {
    const { study, hands } = studyOf();
    study.begin(BOTH, QUESTION, 2);
    const trouble = { type: 'outgrown', growth: 'calls', most: 1, document: {} } as const;
    hands[1]?.say(trouble);
    expect(study.findings).toMatchObject({ status: 'trouble', trouble });
    expect(hands.every(({ isEnded }) => isEnded)).toBe(true);
  });

  it('judges all that is shown, also what was played for something else', () => {
    const { study, work } = studyOf();
    study.begin(BOTH, null, 1);
    work(2 * 25);
    study.cancel();
    const wanted = { metric: 'latency-mean', precision: { kind: 'share', atMost: 1 } } as const;
    const compared = ['sticky', 'jwt'] as const;
    for (let atMost = 1; study.findings.status !== 'wide'; atMost /= 2) {
      const precision = { ...wanted.precision, atMost };
      study.begin(BOTH, { compared, wanted: { ...wanted, precision } }, 1);
      work();
      const { status, sample } = study.findings;
      expect(isEnough(sample, { ...wanted, precision }, compared)).toBe(status === 'enough');
    }
  });

  it('says that no worker started, that none can be had, and that one broke', () => {
    const none = studyOf();
    none.study.begin(BOTH, QUESTION, 2);
    none.hands[0]?.break();
    expect(none.study.findings).toMatchObject({ status: 'trouble', trouble: { type: 'failed' } });

    const forbidden = studyOf(SUBJECT, () => {
      if (forbidden.hands.length > 0) throw new Error('No more workers.');
      return new TestHand();
    });
    forbidden.study.begin(BOTH, QUESTION, 2);
    expect(forbidden.study.findings).toMatchObject({ trouble: { type: 'failed' } });
    expect(forbidden.hands.map(({ isEnded }) => isEnded)).toEqual([true]);

    const defect = studyOf();
    defect.study.begin(BOTH, QUESTION, 2);
    defect.hands[0]?.break('Uncaught Error');
    expect(defect.study.findings).toMatchObject({ trouble: { type: 'broke' } });

    const later = studyOf();
    later.study.begin(BOTH, QUESTION, 2);
    later.work(3);
    later.hands[0]?.break();
    expect(later.study.findings).toMatchObject({ trouble: { type: 'broke' } });
  });
});
