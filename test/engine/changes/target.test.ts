/**
 * Goal: every target can be written down and read again.
 * Method: the first subject of each sort, and the last where there are several.
 */
import { expect, it } from 'vitest';
import { CHANGES, targetName } from '../../../src/engine';
import { readTarget, SUBJECTS } from '../../../src/engine/changes/target';

it.each(SUBJECTS)('a %s', (subject) => {
  expect(readTarget(targetName(subject, 0))).toEqual({ subject, index: 0 });
});

it('one of many, counted from 1', () => {
  expect(targetName('server', 63)).toBe('S64');
  expect(targetName('client', 99_999)).toBe('P100000');
  expect(readTarget('P100000')).toEqual({ subject: 'client', index: 99_999 });
  expect(readTarget('P100001')).toBeNull();
  expect(readTarget('S64')).toEqual({ subject: 'server', index: 63 });
});

it('changes are told apart by their verb and what they are done to', () => {
  const names = CHANGES.map(({ subject, verb }) => `${verb} ${subject}`);
  expect(new Set(names).size).toBe(names.length);
});
