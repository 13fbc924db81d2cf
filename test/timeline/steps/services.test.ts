/**
 * Goal: each record of services that call one another has its sentence, with the services counted from the one that was
 * asked.
 * Method: the records of one request that somebody wrote by hand, and every sentence that is made of them.
 */
import { describe, expect, it } from 'vitest';
import { RunLab } from '../../../scripts/lessons/runLab';
import { packService, ServiceFailure, TraceKind, type TraceRecord } from '../../../src/engine';
import { chainStore } from '../../../src/scenarios/uses/chainStore';
import { describeStep } from '../../../src/timeline/steps/steps';
import { english } from '../../support/english';
import { HandWritten } from '../story';

const S3 = 2;
const BEN = 1;

/** What is said of such a record. */
function saidOf(kind: TraceRecord['kind'], c: number): string {
  const record = { timeUs: 0, kind, a: BEN, b: 1, c };
  return english(describeStep(record, new HandWritten().fold('jwt')));
}

describe('a call from one service to the next', () => {
  it('is told with who calls whom, and where', () => {
    expect(saidOf(TraceKind.serviceCalled, packService(1, S3, 0))).toBe(
      'Service 1 calls service 2, on S3, for Ben.',
    );
  });

  it.each([
    [ServiceFailure.refused, 'refuses the call'],
    [ServiceFailure.broken, 'is gone in the middle of the call'],
    [ServiceFailure.timedOut, 'does not answer in time'],
    [ServiceFailure.error, 'answers with an error'],
    [ServiceFailure.notLoggedIn, 'does not take the caller for logged in'],
  ] as const)('that comes to nothing (%i) says why', (why, words) => {
    expect(saidOf(TraceKind.serviceFailed, packService(2, S3, why))).toBe(
      `Service 3 on S3 ${words}: Ben’s request.`,
    );
  });
});

describe('a seat', () => {
  it('is told of when it is taken, taken again, and denied', () => {
    expect(saidOf(TraceKind.seatTaken, 0)).toBe('The last service takes a seat for Ben.');
    expect(saidOf(TraceKind.seatTaken, 1)).toBe('The last service takes a seat for Ben once more.');
    expect(saidOf(TraceKind.seatDenied, 0)).toBe('A seat is taken for Ben, who is not told so.');
  });
});

describe('what is looked up for a request', () => {
  it('is said of no server by name, where any service may have looked', () => {
    const lab = new RunLab({ ...chainStore.document }, 'central-store');
    lab.play(24);
    const said = lab.view.log.map(({ text, detail }) => `${text} ${detail}`).join('\n');
    expect(said).toMatch(/failed \(500\): the session store did not answer/);
    expect(said).not.toMatch(/S\d got no response from the session store/);
  });
});
