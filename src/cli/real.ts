// Drives real balancers, servers and stores with the people of the simulator, and says where the two agree.
import { readFileSync } from 'node:fs';
import { availableParallelism, type } from 'node:os';
import { join } from 'node:path';
import { ENGINE_VERSION } from '../engine';
import words from '../messages/en/command/realStack';
import type { Experiment } from '../real/experiments';
import { PROGRAMS, type Program, versionOf } from '../real/programs';
import { agrees, type RealReport, type RealRow } from '../real/report';
import { measured, rowsOf } from '../real/round';
import { RUNS } from '../real/simulated';
import { Supervisor } from '../real/supervisor';
import { runCommand } from './command/command';
import { Refusal } from './command/refusal';
import { type Arguments, helpInWords, readArguments } from './reality/arguments';
import { reportInWords } from './reality/words';

/** Where its own programs are, says whoever starts this. */
const SCRIPTS = process.env.STATESIDE_REAL_SCRIPTS ?? '';
const LIBRARIES = [
  'express',
  'express-session',
  'cookie-session',
  'connect-redis',
  'redis',
  'jose',
];

await runCommand(async (args) => {
  const asked = readArguments(args);
  if (asked.help) return helpInWords();
  const versions = versionsNeeded(asked.experiments);
  const rows = await measureAll(asked);
  const report: RealReport = {
    engineVersion: ENGINE_VERSION,
    date: new Date().toISOString().slice(0, 10),
    machine: { system: type(), processors: availableParallelism() },
    versions,
    simulatedRuns: RUNS,
    rows,
  };
  return {
    text: asked.json ? `${JSON.stringify(report)}\n` : reportInWords(report),
    exitCode: rows.every(agrees) ? 0 : 1,
  };
});

async function measureAll({ experiments, times }: Arguments): Promise<readonly RealRow[]> {
  const supervisor = new Supervisor(join(SCRIPTS, 'warden.mjs'));
  const rows: RealRow[] = [];
  try {
    for (const [index, experiment] of experiments.entries()) {
      const progress = { done: index + 1, total: experiments.length, id: experiment.id };
      process.stderr.write(`${words('realStack.progress', progress)}\n`);
      const found = await measured(supervisor, experiment, join(SCRIPTS, 'shop.mjs'), times);
      rows.push(...rowsOf(experiment, found));
    }
  } finally {
    await supervisor.endAll();
  }
  return rows;
}

/** The versions of everything that is driven; refuses where a program is not there. */
function versionsNeeded(experiments: readonly Experiment[]): Readonly<Record<string, string>> {
  const balancers = new Set(experiments.map(({ balancer }) => balancer));
  const needed: readonly Program[] = [...[...balancers].map((id) => PROGRAMS[id]), PROGRAMS.redis];
  const found = needed.map((program) => [program, versionOf(program)] as const);
  const missing = found.filter(([, version]) => version === null).map(([{ debian }]) => debian);
  if (missing.length > 0)
    throw new Refusal([words('realStack.missing', { list: missing.join(' ') })]);
  const project = JSON.parse(readFileSync(join(SCRIPTS, '../../package.json'), 'utf8'));
  return {
    ...Object.fromEntries(found.map(([{ name }, version]) => [name, version ?? ''])),
    node: process.versions.node,
    // They are asked for in one version only.
    ...Object.fromEntries(LIBRARIES.map((name) => [name, project.devDependencies[name]])),
  };
}
