// Both works with the npm package simjs, as its documentation has it: entities, timers, and its own resources (a
// buffer of workers, a facility for the store). With style=bare only its clock and timers are used and the queues are
// kept by hand, which is quicker.
//   node simjs.mjs work=cluster|mm4 style=resources|bare seed=N name=value ...
import { readWords, serve } from '../serve.mjs';

// The package knows only browsers: it hands itself over as `window.Sim`.
const page = /** @type {{ Sim?: import('simjs').SimJs }} */ ({});
Object.assign(globalThis, { window: page });
await import('simjs');
if (page.Sim === undefined) throw new Error('simjs did not hand itself over.');
const { Sim, Entity, Facility, Buffer, Random } = page.Sim;

const words = readWords(process.argv.slice(2));
const parameter = (/** @type {string} */ name) => Number(words[name]);
const bare = words.style === 'bare';
const sim = new Sim();
const random = new Random(parameter('seed'));
let requests = 0;
let events = 0;
let responseSeconds = 0;

const workers = parameter('workers');
const serviceRate = 1 / parameter('service');

const thinkLow = parameter('thinkLow');
const thinkSpread = parameter('thinkHigh') - thinkLow;
const clientHop = parameter('clientHop');
const serverHop = parameter('serverHop');
const storeHop = parameter('storeHop');
const operation = parameter('operation');
const clientTimeout = parameter('clientTimeout');
const balancerTimeout = parameter('balancerTimeout');
const storeTimeout = parameter('storeTimeout');

const newServer = () => ({
  workers: new Buffer('workers', workers, workers),
  busy: 0,
  waiting: /** @type {Client[]} */ ([]),
});
const servers = Array.from({ length: parameter('servers') }, newServer);
const firstServer = servers[0] ?? newServer();
const store = {
  facility: new Facility('store', Facility.FCFS, 1),
  busy: false,
  waiting: /** @type {Client[]} */ ([]),
};
let turn = 0;

/** Sends a request, waits for its answer, thinks, and sends the next one. */
class Client extends Entity {
  sentAt = 0;
  server = firstServer;
  afterStore = this.work;
  /** @type {import('simjs').Request | undefined} */
  clientTimer;
  /** @type {import('simjs').Request | undefined} */
  balancerTimer;
  /** @type {import('simjs').Request | undefined} */
  storeTimer;

  /** @param {number} after seconds until the first request */
  start(after) {
    this.setTimer(after).done(this.send);
  }

  send() {
    this.sentAt = this.time();
    this.clientTimer = this.setTimer(clientTimeout).done(this.waitTooLong);
    this.setTimer(clientHop).done(this.reachBalancer);
  }

  reachBalancer() {
    this.server = servers[turn] ?? firstServer;
    turn = (turn + 1) % servers.length;
    this.balancerTimer = this.setTimer(balancerTimeout).done(this.waitTooLong);
    this.setTimer(serverHop).done(this.reachServer);
  }

  reachServer() {
    const { server } = this;
    if (!bare) this.getBuffer(server.workers, 1).done(this.readSession);
    else if (server.busy === workers) server.waiting.push(this);
    else {
      server.busy += 1;
      this.readSession();
    }
  }

  readSession() {
    this.callStore(this.work);
  }

  /** @param {() => void} afterStore */
  callStore(afterStore) {
    this.afterStore = afterStore;
    this.storeTimer = this.setTimer(storeTimeout).done(this.waitTooLong);
    this.setTimer(storeHop).done(this.reachStore);
  }

  reachStore() {
    if (!bare) this.useFacility(store.facility, operation).done(this.endOperation);
    else if (store.busy) store.waiting.push(this);
    else {
      store.busy = true;
      this.setTimer(operation).done(this.endOperation);
    }
  }

  endOperation() {
    if (bare) {
      const next = store.waiting.shift();
      if (next === undefined) store.busy = false;
      else next.setTimer(operation).done(next.endOperation);
    }
    this.setTimer(storeHop).done(this.hearStore);
  }

  hearStore() {
    this.storeTimer?.cancel();
    this.afterStore();
  }

  work() {
    this.setTimer(random.exponential(serviceRate)).done(this.writeSession);
  }

  writeSession() {
    this.callStore(this.answer);
  }

  answer() {
    const { server } = this;
    this.setTimer(serverHop).done(this.passBalancer);
    if (!bare) {
      this.putBuffer(server.workers, 1);
      return;
    }
    const next = server.waiting.shift();
    if (next === undefined) server.busy -= 1;
    else next.readSession();
  }

  passBalancer() {
    this.balancerTimer?.cancel();
    this.setTimer(clientHop).done(this.receive);
  }

  receive() {
    this.clientTimer?.cancel();
    requests += 1;
    responseSeconds += this.time() - this.sentAt;
    this.setTimer(thinkLow + thinkSpread * random.random()).done(this.send);
  }

  waitTooLong() {
    throw new Error('Somebody waited too long.');
  }
}

if (words.work === 'cluster') openCluster();
else if (bare) openBareQueue();
else openQueue();

const EVENTS_AT_A_TIME = 1000;
await serve({
  advance(more) {
    const until = requests + more;
    while (requests < until) {
      sim.simulate(Number.POSITIVE_INFINITY, EVENTS_AT_A_TIME);
      events += EVENTS_AT_A_TIME;
    }
  },
  totals: () => ({ requests, events, records: 0, simulatedSeconds: sim.time(), responseSeconds }),
});

/** Closed loop: every client is an entity. */
function openCluster() {
  const clients = parameter('clients');
  const lastStart = parameter('thinkHigh');
  for (let index = 0; index < clients; index += 1) {
    sim.addEntity(Client, undefined, (lastStart * index) / clients);
  }
}

/** M/M/c with a facility of c servers. */
function openQueue() {
  const rate = parameter('rate');
  const facility = new Facility('servers', Facility.FCFS, workers);
  class Source extends Entity {
    start() {
      this.setTimer(random.exponential(rate)).done(this.arrive);
    }

    arrive() {
      const service = random.exponential(serviceRate);
      this.useFacility(facility, service).done(this.depart, this, this.time());
      this.setTimer(random.exponential(rate)).done(this.arrive);
    }

    /** @param {number} arrivedAt */
    depart(arrivedAt) {
      requests += 1;
      responseSeconds += this.time() - arrivedAt;
    }
  }
  sim.addEntity(Source, undefined);
}

/** The same with a line kept by hand. */
function openBareQueue() {
  const rate = parameter('rate');
  /** @type {number[]} */
  const line = [];
  let busy = 0;
  class Source extends Entity {
    start() {
      this.setTimer(random.exponential(rate)).done(this.arrive);
    }

    arrive() {
      if (busy === workers) line.push(this.time());
      else {
        busy += 1;
        this.serve(this.time());
      }
      this.setTimer(random.exponential(rate)).done(this.arrive);
    }

    /** @param {number} arrivedAt */
    serve(arrivedAt) {
      this.setTimer(random.exponential(serviceRate)).done(this.depart, this, arrivedAt);
    }

    /** @param {number} arrivedAt */
    depart(arrivedAt) {
      requests += 1;
      responseSeconds += this.time() - arrivedAt;
      const next = line.shift();
      if (next === undefined) busy -= 1;
      else this.serve(next);
    }
  }
  sim.addEntity(Source, undefined);
}
