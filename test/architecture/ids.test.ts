/**
 * Goal: nothing that is keyed by an id is silently left out when there is a new one: an architecture, a policy, a change,
 * a step, a metric, a named number of the trace.
 * Method: by syntax. No `default:` in a switch over ids or named numbers, no partial table by them, no table of open
 * strings, no list of them by hand, nothing that takes an id apart; each check is tried on a bad example first. Then the
 * types name every table that has to say something of a new one.
 *
 * What syntax cannot see: an `if` about one id; a switch or a list that goes by another name for the same thing, or is put
 * together elsewhere; a table whose entry is there and wrong; a partial table by a part of a type (`Step['do']`). Kinds of
 * records and of events may have a `default:`: whoever listens to them names the few that are meant. A few metrics may be
 * named: which of them something goes by is a choice.
 */
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES, CHANGES, METRICS } from '../../src/engine';
import { POLICY_IDS } from '../../src/engine/balancing/ids';
import * as kinds from '../../src/engine/trace/kinds';
import * as values from '../../src/engine/trace/values';
import { isCode, readTextFiles } from '../support/files';
import { findLeftOut, type Known } from './ids';

const files = [...readTextFiles()].filter(([name]) => name.startsWith('src/') && isCode(name));
const text = (name: string) => files.find(([file]) => file === name)?.[1] ?? '';
const STEPS = [...text('src/engine/architectures/steps.ts').matchAll(/step\('([a-z-]+)'/g)];

const KNOWN: Known = {
  ids: new Map([
    ['ArchitectureId', new Set<string>(ARCHITECTURES.map(({ id }) => id))],
    ['PolicyId', new Set<string>(POLICY_IDS)],
    ['ChangeId', new Set<string>(CHANGES.map(({ id }) => id))],
    ['MetricId', new Set<string>(METRICS.map(({ id }) => id))],
    ['Step', new Set(STEPS.map(([, name = '']) => name))],
  ]),
  lists: new Set([...Object.keys(kinds), ...Object.keys(values)]),
};

/** The lists that the ids come from. */
const SOURCES = ['src/engine/balancing/ids.ts', 'src/engine/changes/changeIds.ts'];

describe('what is keyed by an id', () => {
  it('is complete by type', () => {
    expect([...KNOWN.ids.values()].map((all) => all.size > 3)).not.toContain(false);
    const code = files.filter(([name]) => !SOURCES.includes(name));
    expect(code.flatMap(([name, source]) => findLeftOut(name, source, KNOWN))).toEqual([]);
  });

  it.each([
    ['a switch with a guess', "switch (id) { case 'sticky': a(); break; default: b(); }"],
    ['a guess for a number', 'switch (leg) { case Leg.cdnToClient: a(); break; default: b(); }'],
    ['a partial table', 'const t: Readonly<Partial<Record<ChangeId, string>>> = {};'],
    ['a partial table of numbers', 'const t: Partial<Record<Cause, string>> = {};'],
    ['a table of open strings', "const t: Record<string, number> = { jwt: 1, 'hybrid': 2 };"],
    ['an ending', "const isOfClient = id.endsWith('-client');"],
    ['a beginning', "const isStart = id.startsWith('start-');"],
    ['a list', "const LIST: readonly PolicyId[] = ['random', 'round-robin'];"],
  ])('is caught: %s', (_what, code) => {
    expect(findLeftOut('src/a.ts', code, KNOWN)).toHaveLength(1);
  });

  it.each([
    ['a complete switch', "switch (id) { case 'sticky': a(); }"],
    ['other words', "switch (node) { case 'server': a(); break; default: b(); }"],
    ['a reader of records', 'switch (kind) { case TraceKind.hop: a(); break; default: b(); }'],
    ['a complete table', 'const t: Readonly<Record<ChangeId, string | null>> = {};'],
    ['one id', "if (['random'].includes(id)) a();"],
    ['other endings', "if (file.endsWith('.css')) a();"],
  ])('is let through: %s', (_what, code) => {
    expect(findLeftOut('src/a.ts', code, KNOWN)).toEqual([]);
  });
});
