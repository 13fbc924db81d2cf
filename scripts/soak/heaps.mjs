/**
 * Speaks with the page's worker in the browser's own protocol: of a worker, Playwright tells nothing about memory. What
 * a worker that is gone has not answered is refused.
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
  /** @typedef {{ usedSize: number, backingStorageSize: number }} Usage */
  /** @type {Map<number, { resolve: (result: Usage) => void, reject: (error: Error) => void }>} */
  const asked = new Map();
  page.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    asked.get(id)?.resolve(result);
    asked.delete(id);
  });
  await page.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sessionId = await attached;
  page.on('Target.detachedFromTarget', (gone) => {
    if (gone.sessionId !== sessionId) return;
    for (const { reject } of asked.values()) reject(new Error('The worker is gone.'));
    asked.clear();
  });
  let last = 0;
  return (method) =>
    new Promise((resolve, reject) => {
      last += 1;
      asked.set(last, { resolve, reject });
      const message = JSON.stringify({ id: last, method });
      page.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
}
