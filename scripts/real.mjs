// Drives a real stack beside the simulator; `npm run --silent real -- --help` says how.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { findCommand, installWithApt, mayInstall } from './lib/browser.mjs';
import { runCli } from './lib/cli.mjs';
import { inProject } from './lib/paths.mjs';

const PACKAGES = [
  ['haproxy', 'haproxy'],
  ['nginx', 'nginx'],
  ['redis-server', 'redis-server'],
];
/** Asked by Debian's packages whether they may start services. */
const POLICY = '/usr/sbin/policy-rc.d';
const DENY = '#!/bin/sh\nexit 101\n';

/** Installs what is missing, where this is allowed; none of it is started as a service. */
function installPrograms() {
  const missing = PACKAGES.filter(([command = '']) => findCommand(command) === undefined);
  if (missing.length === 0 || !mayInstall()) return;
  const isOwn = !existsSync(POLICY);
  if (isOwn) writeFileSync(POLICY, DENY, { mode: 0o755 });
  try {
    installWithApt(missing.map(([, debian = '']) => debian));
  } finally {
    if (isOwn) rmSync(POLICY);
  }
}

if (!process.argv.includes('--help')) installPrograms();
process.env.STATESIDE_REAL_SCRIPTS = inProject('scripts', 'real');
await runCli('real');
