import { findCommand, installWithApt, mayInstall } from './browser.mjs';

/**
 * The programs that drive a browser besides Chromium, by their paths.
 * @typedef {{ browser: string }} Firefox
 * @typedef {{ driver: string, screen: string }} WebKit
 */

const FIREFOX = { name: 'Firefox', packages: ['firefox-esr'] };
const WEBKIT = { name: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb'] };

/** @returns {Firefox | null} */
function findFirefox() {
  const browser = findCommand('firefox-esr', 'firefox');
  return browser === undefined ? null : { browser };
}

/** @returns {WebKit | null} */
function findWebKit() {
  const driver = findCommand('WebKitWebDriver');
  // It has no mode without windows, so it gets a screen that nobody sees.
  const screen = findCommand('Xvfb');
  return driver === undefined || screen === undefined ? null : { driver, screen };
}

/** Installs the browsers that are missing, where that is possible. The tests are content with those that are there. */
export function installOtherBrowsers() {
  const { missing } = findOtherBrowsers();
  if (missing.length === 0 || !mayInstall()) return;
  console.log(`Installing ${missing.map(({ name }) => name).join(' and ')} ...`);
  installWithApt(missing.flatMap(({ packages }) => packages));
}

/** Which browsers there are besides Chromium; null is none. */
export function findOtherBrowsers() {
  const firefox = findFirefox();
  const webkit = findWebKit();
  return {
    firefox,
    webkit,
    missing: [...(firefox ? [] : [FIREFOX]), ...(webkit ? [] : [WEBKIT])],
  };
}
