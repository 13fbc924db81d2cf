/**
 * Goal: the static server shows one folder, correctly labelled, and nothing else.
 * Method: a real server on a free port, asked over plain HTTP so that no client tidies the path.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FIRST_PORT, serve } from '../../scripts/lib/serve.mjs';

/** What is still being made. */
const meanwhile = new Map([['report.json', '{"soon":true}']]);
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

async function ask(pathname: string, headers: Record<string, string> = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port: server.port, path: pathname, headers }, resolve).on(
      'error',
      reject,
    );
  });
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

describe('a folder that is served', () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'stateside-serve-'));
    const dist = path.join(folder, 'dist');
    mkdirSync(path.join(dist, 'assets'), { recursive: true });
    writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    writeFileSync(path.join(dist, 'index.html'), '<h1>Page</h1>');
    writeFileSync(path.join(dist, 'assets/index.js'), 'export {};\n'.repeat(200));
    writeFileSync(path.join(dist, 'assets/worker-IgjD-LC_.js'), 'export {};');
    server = await serve(dist, { basePath: '/deep/er/', port: 0 }, meanwhile);
  });

  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('serves the page below its base path, never from a cache unasked', async () => {
    const { status, headers, body } = await ask('/deep/er/?seed=1');
    expect(status).toBe(200);
    expect(body).toBe('<h1>Page</h1>');
    expect(headers['content-type']).toBe('text/html');
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('has a browser keep what is named by its content, once it is there, and nothing else', async () => {
    const cached = async (name: string) => (await ask(`/deep/er/assets/${name}`)).headers;
    expect((await cached('worker-IgjD-LC_.js'))['cache-control']).toContain('immutable');
    expect((await cached('index.js'))['cache-control']).toBe('no-cache');
    expect((await cached('worker-IgjD-LC0.js'))['cache-control']).not.toContain('immutable');
  });

  it('answers for a file that is being made that it will be there', async () => {
    const askReport = () => ask('/deep/er/report.json');
    expect(await askReport()).toMatchObject({ status: 202, body: '{"soon":true}' });
    expect((await askReport()).headers['content-type']).toBe('application/json');
    const file = path.join(folder, 'dist', 'report.json');
    writeFileSync(file, '{"soon":false}');
    expect(await askReport()).toMatchObject({ status: 200, body: '{"soon":false}' });
    rmSync(file);
    meanwhile.clear();
    expect((await askReport()).status).toBe(404);
  });

  it('labels scripts, which browsers refuse otherwise', async () => {
    const { headers } = await ask('/deep/er/assets/index.js');
    expect(headers['content-type']).toBe('text/javascript');
  });

  it('survives names that no file can have', async () => {
    for (const name of ['a'.repeat(256), 'b/'.repeat(3000), 'c'.repeat(12_000)]) {
      expect((await ask(`/deep/er/${name}`)).status).toBe(404);
    }
    expect((await ask('/deep/er/')).status).toBe(200);
  });

  it('compresses for those who accept it', async () => {
    const { headers } = await ask('/deep/er/assets/index.js', {
      'Accept-Encoding': 'gzip, br',
    });
    expect(headers['content-encoding']).toBe('gzip');
  });

  it.each([
    '/deep',
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

describe('where it can be opened', () => {
  it('is this machine alone, unless somebody says otherwise', async () => {
    expect(server.addresses).toEqual([`http://127.0.0.1:${server.port}/deep/er/`]);
  });

  it.each(['0.0.0.0', '::'])(
    'is said in addresses that can be opened, with --host %s',
    async (host) => {
      const open = await serve(tmpdir(), { host, port: 0 });
      expect(open.addresses[0]).toBe(`http://localhost:${open.port}/`);
      for (const address of open.addresses) expect(address).not.toMatch(/0\.0\.0\.0|\/::/);
      await open.close();
    },
  );
});

describe('what cannot be', () => {
  it('is said of a port that is taken, and the next one is free', async () => {
    const { port, close } = await serve(tmpdir(), { port: 0 });
    await expect(serve(tmpdir(), { port })).rejects.toThrow(
      `Port ${port} is taken. Choose another with --port.`,
    );
    await close();
    const first = await serve(tmpdir());
    const second = await serve(tmpdir());
    expect(second.port).toBeGreaterThan(first.port);
    await Promise.all([first.close(), second.close()]);
  });

  it('is said of the port that it chose itself', async () => {
    const refusal = Object.assign(new Error('listen EACCES'), { code: 'EACCES' });
    vi.doMock('vite', () => ({ preview: () => Promise.reject(refusal) }));
    await expect(serve(tmpdir())).rejects.toThrow(`You may not use port ${FIRST_PORT}. Choose`);
    vi.doUnmock('vite');
  });

  it.each(['192.0.2.77', 'no.such.host.invalid'])('is said of the host %s', async (host) => {
    await expect(serve(tmpdir(), { host, port: 0 })).rejects.toThrow(
      `This machine does not have the address "${host}".`,
    );
  });
});
