import { WebSocket } from 'undici';

/** Sends a command and promises its result. */
export type Send = <Result>(method: string, params: object) => Promise<Result>;

/** A browser that is spoken to in WebDriver BiDi, the protocol of the W3C. */
export interface Bidi {
  readonly send: Send;
  hangUp(): void;
}

/** An answer to a command, by its number, or something that happened. */
interface Message {
  readonly type: 'success' | 'error' | 'event';
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly params?: unknown;
}

interface Asked {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Connects to a browser that listens at this address; `onEvent` hears what was subscribed to. */
export async function connectBidi(
  address: string,
  onEvent: (params: unknown) => void,
): Promise<Bidi> {
  // Node has a WebSocket of its own from 22 on, and it is this one.
  const socket = new WebSocket(address);
  const waiting = new Map<number, Asked>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { type, id = 0, result, error, message, params }: Message = JSON.parse(data);
    if (type === 'event') return onEvent(params);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (type === 'success') asked?.resolve(result);
    else asked?.reject(new Error(`${error}: ${message}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has hung up.'));
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`Nobody answers at ${address}.`)));
  });
  return {
    send: <Result>(method: string, params: object) =>
      new Promise<Result>((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve: (result) => resolve(result as Result), reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    hangUp: () => socket.close(),
  };
}
