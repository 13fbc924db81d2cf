import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser without a window. Playwright gives each launch a fresh, empty profile. Ctrl+C is its caller's. */
export function launchChromium(executablePath: string): Promise<Browser> {
  // Chromium refuses to run as root (in a container, usually) with its sandbox on.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    headless: true,
    handleSIGINT: false,
    chromiumSandbox: !isRoot,
    args: flags,
  });
}
