// One server of the small shop that `npm run real` drives: sessions kept in every way that the simulator knows, by
// the libraries that people use for it. It is told everything by its parent, and ends with it.
import { RedisStore } from 'connect-redis';
import cookieSession from 'cookie-session';
import express from 'express';
import session from 'express-session';
import { jwtVerify, SignJWT } from 'jose';
import { createClient } from 'redis';

/**
 * @typedef {{ secret: string }} Key
 * @typedef {object} Orders what the parent says of this server
 * @property {number} port
 * @property {string} architecture
 * @property {Key[]} keys the first one signs, all are accepted
 * @property {number} [redisPort]
 * @property {number} notLoggedIn what a stranger is answered with: 200, and a page for strangers, or 401
 * @property {number} idleS
 * @property {number} tokenS
 * @property {number} cartS
 * @property {number} cartLimit
 * @property {number} storeTimeoutMs
 * @property {number} reconnectMs
 * @property {boolean} offlineQueue
 * @property {boolean} alwaysWrites
 * @property {boolean} touches whether the store is told of a session that was used and not changed
 * @property {number} workMs
 * @typedef {{ items: number, token?: string | undefined }} Told how many items there are now, and a new token where one is issued
 * @typedef {object} Keeper how a session is kept
 * @property {import('express').RequestHandler[]} before
 * @property {(request: Request) => Promise<string | null>} who
 * @property {(request: Request, user: string) => Promise<number>} count
 * @property {(request: Request, user: string, product: number) => Promise<Told>} add
 * @property {(request: Request, user: string) => Promise<Told>} clear
 * @property {(request: Request, user: string, cart: number[]) => Promise<Told>} begin
 * @property {(request: Request) => Promise<void>} leave
 * @property {(user: string) => Promise<void>} ban
 * @typedef {import('express').Request & { session?: any }} Request
 */

const orders = /** @type {Orders} */ (JSON.parse(process.env.STATESIDE_SHOP ?? '{}'));
let keys = orders.keys;
const lifetime = { ttl: orders.idleS, disableTouch: !orders.touches };

const redis = orders.redisPort === undefined ? null : await connect(orders.redisPort);

/** @param {number} port */
async function connect(port) {
  const client = createClient({
    socket: { host: '127.0.0.1', port, reconnectStrategy: () => orders.reconnectMs },
    disableOfflineQueue: !orders.offlineQueue,
  });
  // Said to whoever asks, when they ask.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** The store's answer, or a failure where it takes too long. @template T @param {Promise<T>} asked @returns {Promise<T>} */
function inTime(asked) {
  /** @type {NodeJS.Timeout} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('The store has not answered.')),
      orders.storeTimeoutMs,
    );
  });
  return /** @type {Promise<T>} */ (Promise.race([asked, late])).finally(() => clearTimeout(timer));
}

/** @param {string} secret */
const bytesOf = (secret) => new TextEncoder().encode(secret);

let signed = 0;

/**
 * A token with the claims that the page shows.
 * @param {string} user
 * @param {number[]} [cart]
 * @param {string | number} [expires] when the token does whose place it takes
 */
function sign(user, cart, expires = `${orders.tokenS}s`) {
  signed += 1;
  const { secret } = /** @type {Key} */ (keys[0]);
  return new SignJWT({ sub: user, jti: `s${signed}`, ...(cart === undefined ? {} : { cart }) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(bytesOf(secret));
}

/** What a good token says, or null. @param {Request} request */
async function claimsOf(request) {
  const token = request.headers.authorization?.replace('Bearer ', '');
  if (token === undefined) return null;
  for (const { secret } of keys) {
    try {
      return (await jwtVerify(token, bytesOf(secret), { algorithms: ['HS256'] })).payload;
    } catch {
      // Another key may have signed it, or it is not good at all.
    }
  }
  return null;
}

/**
 * A cart that is one piece: read whole, and written whole.
 * @param {(request: Request) => Promise<number[]>} read
 * @param {(request: Request, user: string, cart: number[]) => Promise<string | undefined>} write
 * @returns {Pick<Keeper, 'count' | 'add' | 'clear'>}
 */
const inOnePiece = (read, write) => ({
  count: async (request) => (await read(request)).length,
  add: async (request, user, product) => {
    const cart = await read(request);
    if (cart.length >= orders.cartLimit) return { items: cart.length };
    return { items: cart.length + 1, token: await write(request, user, [...cart, product]) };
  },
  clear: async (request, user) => ({ items: 0, token: await write(request, user, []) }),
});

/** The cart in what a library keeps with the request. */
const inSession = () =>
  inOnePiece(
    async ({ session: kept }) => kept.cart ?? [],
    async ({ session: kept }, _user, cart) => {
      kept.cart = cart;
      return undefined;
    },
  );

/** Sessions of express-session, in this process or in Redis. @param {import('express-session').Store} store @returns {Keeper} */
function sessions(store) {
  const idle = { maxAge: orders.idleS * 1000 };
  const options = { secret: 'cookies are not what is tested', saveUninitialized: false };
  return {
    before: [session({ ...options, store, resave: orders.alwaysWrites, cookie: idle })],
    who: async ({ session: kept }) => kept.user ?? null,
    ...inSession(),
    begin: async (request, user, cart) => {
      await new Promise((done, fail) =>
        request.session.regenerate((/** @type {unknown} */ error) =>
          error ? fail(error) : done(null),
        ),
      );
      Object.assign(request.session, { user, cart });
      return { items: cart.length };
    },
    leave: ({ session: kept }) =>
      new Promise((done, fail) =>
        kept.destroy((/** @type {unknown} */ error) => (error ? fail(error) : done())),
      ),
    ban: (user) =>
      new Promise((done) =>
        store.all?.((_error, all) => {
          for (const [id, kept] of Object.entries(all ?? {})) {
            if (/** @type {any} */ (kept).user !== user) continue;
            store.destroy(/** @type {any} */ (kept).id ?? id);
          }
          done();
        }),
      ),
  };
}

/** The client of the store with a limit on every answer, as connect-redis asks it. */
function patientClient() {
  if (redis === null) throw new Error('There is no store.');
  return new Proxy(redis, {
    get(target, name) {
      const found = Reflect.get(target, name);
      if (typeof found !== 'function') return found;
      return (/** @type {unknown[]} */ ...args) => {
        const asked = found.apply(target, args);
        return asked instanceof Promise ? inTime(asked) : asked;
      };
    },
  });
}

/** @returns {Keeper} */
const tokens = () => ({
  before: [],
  who: async (request) => (await claimsOf(request))?.sub ?? null,
  ...inOnePiece(
    async (request) => /** @type {number[]} */ ((await claimsOf(request))?.cart ?? []),
    async (request, user, cart) => sign(user, cart, (await claimsOf(request))?.exp),
  ),
  begin: async (_request, user, cart) => ({
    items: cart.length,
    token: await sign(user, cart),
  }),
  leave: async () => {},
  ban: async () => {},
});

/** Who it is says a token, what is in the cart a list in the store. @returns {Keeper} */
function halves() {
  const store = patientClient();
  const name = (/** @type {string} */ user) => `cart:${user}`;
  const count = (/** @type {string} */ user) => store.lLen(name(user));
  return {
    ...tokens(),
    count: async (_request, user) => {
      const items = await count(user);
      if (orders.touches) await store.expire(name(user), orders.cartS);
      return items;
    },
    add: async (_request, user, product) => {
      const items = await store.rPush(name(user), `${product}`);
      if (items <= orders.cartLimit) return { items };
      await store.lTrim(name(user), 0, orders.cartLimit - 1);
      return { items: orders.cartLimit };
    },
    clear: async (_request, user) => {
      await store.del(name(user));
      return { items: 0 };
    },
    begin: async (_request, user, cart) => {
      const token = await sign(user);
      if (cart.length > 0) await store.rPush(name(user), cart.map(String));
      return { items: await count(user), token };
    },
  };
}

/** Everything in a signed cookie. @returns {Keeper} */
const sealed = () => ({
  before: [cookieSession({ name: 'session', keys: keys.map(({ secret }) => secret) })],
  who: async ({ session: kept }) => kept.user ?? null,
  ...inSession(),
  begin: async ({ session: kept }, user, cart) => {
    Object.assign(kept, { user, cart });
    return { items: cart.length };
  },
  leave: async (request) => {
    request.session = null;
  },
  ban: async () => {},
});

/** @type {Record<string, () => Keeper>} */
const KEEPERS = {
  'in-memory': () => sessions(new session.MemoryStore()),
  sticky: () => sessions(new session.MemoryStore()),
  'central-store': () => sessions(new RedisStore({ client: patientClient(), ...lifetime })),
  jwt: tokens,
  hybrid: halves,
  'signed-cookie': sealed,
};
const keeper = /** @type {() => Keeper} */ (KEEPERS[orders.architecture])();
const app = express();
app.disable('x-powered-by');
app.disable('etag');
// Checks are no visits.
app.get('/health', (_request, response) => void response.send('ok'));
app.get('/ready', async (_request, response) => {
  if (redis !== null) await inTime(redis.ping());
  response.send('ok');
});
app.use(express.json(), ...keeper.before);

app.post('/login', async (request, response) => {
  const { user, items } = request.body;
  const told = await keeper.begin(request, user, items);
  response.json(told);
});

/** @param {(request: Request, user: string) => Promise<Partial<Told>>} act */
const known =
  (act) =>
  async (/** @type {Request} */ request, /** @type {import('express').Response} */ response) => {
    const user = await keeper.who(request);
    if (user === null) {
      response.status(orders.notLoggedIn).json({ notLoggedIn: true });
      return;
    }
    if (orders.workMs > 0) await new Promise((done) => setTimeout(done, orders.workMs));
    response.json(await act(request, user));
  };

app.get(
  '/',
  known(async () => ({})),
);
app.get(
  '/cart',
  known(async (request, user) => ({ items: await keeper.count(request, user) })),
);
app.all(
  '/cart',
  known((request, user) => keeper.add(request, user, request.body.product)),
);
app.post(
  '/checkout',
  known(async (request, user) => {
    const { intent, key = null } = request.body;
    if ((await keeper.count(request, user)) === 0) return { items: 0 };
    await place({ user, intent, key });
    return keeper.clear(request, user);
  }),
);
app.post(
  '/logout',
  known(async (request) => {
    await keeper.leave(request);
    return { items: 0 };
  }),
);
app.use(
  (
    /** @type {unknown} */ _error,
    /** @type {Request} */ _request,
    /** @type {import('express').Response} */ response,
    /** @type {unknown} */ _next,
  ) => {
    if (!response.headersSent) response.status(500).json({});
  },
);

/** @type {Map<number, () => void>} */
const waiting = new Map();
let placed = 0;

/** The orders database is the parent's: it outlives every server. @param {object} order */
const place = (order) =>
  new Promise((done) => {
    placed += 1;
    waiting.set(placed, () => done(null));
    process.send?.({ order: { ...order, number: placed } });
  });

process.on('message', async (/** @type {any} */ message) => {
  if (message.keys !== undefined) keys = message.keys;
  if (message.ban !== undefined) await keeper.ban(message.ban);
  if (message.listen === true) {
    app.listen(orders.port, '127.0.0.1', () => process.send?.({ says: 'listening' }));
  }
  if (message.placed !== undefined) {
    waiting.get(message.placed)?.();
    waiting.delete(message.placed);
  }
});
process.on('disconnect', () => process.exit());
// An interrupt of the terminal is sent to the parent as well, which knows what to do.
process.on('SIGINT', () => {});

process.send?.({ says: 'ready' });
