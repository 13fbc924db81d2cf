/**
 * Goal: `npm start` and `npm test` install when they must, and only then.
 * Method: small made-up projects in a temporary folder, each broken in one way.
 */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installIsCurrent } from '../../scripts/lib/install.mjs';

const installedAtSeconds = 1000;
const react = { version: '19.3.1', integrity: 'sha512-a' };
const foreignBinary = { version: '1.0.0', integrity: 'sha512-b', optional: true };

let root: string;

function write(name: string, packages: Record<string, unknown>, seconds = installedAtSeconds) {
  const file = path.join(root, name);
  writeFileSync(file, JSON.stringify({ packages }));
  utimesSync(file, seconds, seconds);
}

function touchPackage(seconds: number) {
  const folder = path.join(root, 'node_modules/react');
  mkdirSync(folder, { recursive: true });
  utimesSync(folder, seconds, seconds);
}

describe('installIsCurrent', () => {
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'stateside-install-'));
    touchPackage(installedAtSeconds - 1);
    write('package-lock.json', {
      '': { version: '0.1.0' },
      'node_modules/react': react,
      'node_modules/foreign-binary': foreignBinary,
    });
    write('node_modules/.package-lock.json', { 'node_modules/react': react });
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('accepts a finished install, without the binaries of other platforms', () => {
    expect(installIsCurrent(root)).toBe(true);
  });

  it('accepts a lock file that is newer and says the same, as after git checkout', () => {
    write('package-lock.json', { 'node_modules/react': react }, installedAtSeconds + 60);
    expect(installIsCurrent(root)).toBe(true);
  });

  it('refuses when nothing was installed', () => {
    rmSync(path.join(root, 'node_modules'), { recursive: true });
    expect(installIsCurrent(root)).toBe(false);
  });

  it('refuses another version', () => {
    write('package-lock.json', { 'node_modules/react': { ...react, version: '19.4.0' } });
    expect(installIsCurrent(root)).toBe(false);
  });

  it('refuses when a package was left out, as development ones are in production', () => {
    write('package-lock.json', { 'node_modules/react': react, 'node_modules/vite': react });
    expect(installIsCurrent(root)).toBe(false);
  });

  it('refuses when a package has been deleted', () => {
    rmSync(path.join(root, 'node_modules/react'), { recursive: true });
    expect(installIsCurrent(root)).toBe(false);
  });

  it('refuses an interrupted install, whose packages are newer than its marker', () => {
    touchPackage(installedAtSeconds + 1);
    expect(installIsCurrent(root)).toBe(false);
  });
});
