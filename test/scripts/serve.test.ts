/**
 * Goal: the static server shows one folder, correctly labelled, and nothing else.
 * Method: a real server on a free port, asked over plain HTTP so that no client tidies the path.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer, listen } from '../../scripts/lib/serve.mjs';

let folder: string;
let server: Server;
let port: number;

async function ask(pathname: string, headers: Record<string, string> = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: pathname, headers }, resolve).on('error', reject);
  });
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

describe('createStaticServer', () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'stateside-serve-'));
    const dist = path.join(folder, 'dist');
    mkdirSync(path.join(dist, 'assets'), { recursive: true });
    writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    writeFileSync(path.join(dist, 'index.html'), '<h1>Page</h1>');
    writeFileSync(path.join(dist, 'assets/index.js'), 'export {};');
    server = createStaticServer(dist, '/deep/er/');
    port = await listen(server, { port: 0, host: '127.0.0.1' });
  });

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('serves the page below its base path, never from a cache', async () => {
    const { status, headers, body } = await ask('/deep/er/?seed=1');
    expect(status).toBe(200);
    expect(body).toBe('<h1>Page</h1>');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('labels scripts, which browsers refuse otherwise', async () => {
    const { headers } = await ask('/deep/er/assets/index.js');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('survives names that no file can have', async () => {
    for (const name of ['a'.repeat(256), 'b/'.repeat(3000), 'c'.repeat(12_000)]) {
      expect((await ask(`/deep/er/${name}`)).status).toBe(404);
    }
    expect((await ask('/deep/er/')).status).toBe(200);
  });

  it('compresses nothing for those who refuse it', async () => {
    const { headers } = await ask('/deep/er/', { 'Accept-Encoding': 'gzip;q=0, identity' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('compresses for those who accept it', async () => {
    const { headers } = await ask('/deep/er/', { 'Accept-Encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('gzip');
  });

  it.each([
    '/',
    '/deep/er/missing.js',
    '/deep/er/assets/',
    '/deep/er/../../../secret.txt',
    '/deep/er/..%2Fsecret.txt',
    '/deep/er/%2e%2e/secret.txt',
    '/deep/er/%00',
    '/deep/er/%E0%A4%A',
  ])('does not find %s', async (pathname) => {
    expect((await ask(pathname)).status).toBe(404);
  });
});

describe('listen', () => {
  it('rejects when the port is taken', async () => {
    const first = createStaticServer(tmpdir());
    const second = createStaticServer(tmpdir());
    const taken = await listen(first, { port: 0, host: '127.0.0.1' });
    await expect(listen(second, { port: taken, host: '127.0.0.1' })).rejects.toThrow('EADDRINUSE');
    first.close();
  });
});
