/**
 * Speaks with the page's worker in the browser's own protocol: of a worker, Playwright tells nothing about memory.
 * @param {import('playwright-core').CDPSession} page
 * @returns {Promise<(method: string) => Promise<{ usedSize: number, backingStorageSize: number }>>}
 */
export async function workerTarget(page) {
  /** @type {Promise<string>} */
  const attached = new Promise((resolve) => {
    page.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId);
    });
  });
  /** @type {Map<number, (result: { usedSize: number, backingStorageSize: number }) => void>} */
  const asked = new Map();
  page.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    asked.get(id)?.(result);
    asked.delete(id);
  });
  await page.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sessionId = await attached;
  let last = 0;
  return (method) =>
    new Promise((resolve) => {
      last += 1;
      asked.set(last, resolve);
      const message = JSON.stringify({ id: last, method });
      void page.send('Target.sendMessageToTarget', { sessionId, message });
    });
}
