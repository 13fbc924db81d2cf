import v8 from 'node:v8';
import vm from 'node:vm';

const MEGABYTE = 1_000_000;

/** @typedef {{ heap: number, buffers: number }} Memory in megabytes */

v8.setFlagsFromString('--expose-gc');
const collect = /** @type {() => void} */ (vm.runInNewContext('gc'));

/** What is alive, after all garbage has been collected. @returns {Memory} */
export function memoryAlive() {
  // What is freed by the first time refers to more.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed / MEGABYTE, buffers: arrayBuffers / MEGABYTE };
}

/** The lesser of two measures: one counts other processes too, and one other threads. @param {() => void} work */
export function msOf(work) {
  const cpu = process.cpuUsage();
  const beganMs = performance.now();
  work();
  const wallMs = performance.now() - beganMs;
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(wallMs, (user + system) / 1000);
}
