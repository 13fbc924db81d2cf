/*
 * The same two works as a hand-written event loop in C: what a programmer gets who needs nothing but the figures.
 * A binary heap of structs, ring queues, xoshiro256+, timers that stay in the heap and are known by a number.
 * Usage: loop work=cluster|mm4 seed=N records=N name=value ...; then, for every line with a number of requests on
 * standard input, runs until as many more are done and answers with one line of JSON.
 * records: writes that many records of five 32-bit words for every request, with a 64-bit hash of them.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum kind {
  ACT, AT_BALANCER, AT_SERVER, AT_STORE, OPERATION_ENDS, REPLY, WORK_ENDS, BACK_AT_BALANCER, AT_CLIENT,
  CLIENT_TIMEOUT, BALANCER_TIMEOUT, STORE_TIMEOUT, ARRIVAL, DEPARTURE
};

typedef struct { double time; uint32_t order, kind, a, b; } event;
typedef struct { uint32_t *items, mask, head, length; } ring;
typedef struct { double sent; uint32_t request, ticket, call, server; int wrote; } client;
typedef struct { uint32_t busy; ring waiting; } server;

static double now, response_sum;
static uint64_t events, requests;

static void die(const char *why) {
  fprintf(stderr, "%s\n", why);
  exit(1);
}

static void *room(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (memory == NULL) die("no memory");
  return memory;
}

/* The queue of events, in order of time and then of planning. */

static event *heap;
static uint32_t heap_length, heap_room, planned;

static inline int before(const event *one, const event *other) {
  return one->time < other->time || (one->time == other->time && one->order < other->order);
}

static void plan(double after, uint32_t kind, uint32_t a, uint32_t b) {
  if (heap_length == heap_room) {
    heap_room = heap_room == 0 ? 1024 : heap_room * 2;
    heap = realloc(heap, heap_room * sizeof *heap);
    if (heap == NULL) die("no memory");
  }
  event added = { now + after, planned++, kind, a, b };
  uint32_t hole = heap_length++;
  while (hole > 0) {
    uint32_t parent = (hole - 1) / 2;
    if (heap[parent].time <= added.time) break;
    heap[hole] = heap[parent];
    hole = parent;
  }
  heap[hole] = added;
}

static event next(void) {
  event first = heap[0], last = heap[--heap_length];
  uint32_t hole = 0;
  for (;;) {
    uint32_t child = 2 * hole + 1;
    if (child >= heap_length) break;
    if (child + 1 < heap_length && before(&heap[child + 1], &heap[child])) child++;
    if (before(&last, &heap[child])) break;
    heap[hole] = heap[child];
    hole = child;
  }
  heap[hole] = last;
  return first;
}

/* Queues first in, first out. */

static ring new_ring(uint32_t least) {
  uint32_t size = 16;
  while (size < least) size *= 2;
  ring made = { room(size, sizeof(uint32_t)), size - 1, 0, 0 };
  return made;
}

static inline void push(ring *queue, uint32_t item) {
  if (queue->length > queue->mask) die("a queue is full");
  queue->items[(queue->head + queue->length++) & queue->mask] = item;
}

static inline uint32_t shift(ring *queue) {
  uint32_t item = queue->items[queue->head];
  queue->head = (queue->head + 1) & queue->mask;
  queue->length--;
  return item;
}

/* Random numbers: xoshiro256+, seeded by splitmix64. */

static uint64_t random_state[4];

static void seed_random(uint64_t seed) {
  for (int word = 0; word < 4; word++) {
    uint64_t mixed = seed += 0x9e3779b97f4a7c15u;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    random_state[word] = mixed ^ (mixed >> 31);
  }
}

static inline double uniform(void) {
  uint64_t *s = random_state, result = s[0] + s[3], shifted = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = (s[3] << 45) | (s[3] >> 19);
  return (double)(result >> 11) * 0x1p-53;
}

static inline double exponential(double mean) { return -mean * log(1 - uniform()); }

/* A trace: the latest million records, and a hash of all of them. */

#define RECORDS_KEPT (1u << 20)
/* Events of a request besides timers that have become stale: its records are spread over them. */
#define LIVE_EVENTS 12

static uint32_t records_per_request, hash_low = 0x811c9dc5u, hash_high = 0x9e3779b9u;
static uint64_t records;
static uint32_t (*trace)[5];

static inline void mix(uint32_t word) {
  uint32_t low = (hash_low ^ word) * 0x01000193u, high = (hash_high + word) * 0x85ebca6bu;
  hash_low = low ^ (low >> 15);
  hash_high = ((high << 13) | (high >> 19)) ^ hash_low;
}

static inline void record(uint32_t kind, uint32_t a, uint32_t b, uint32_t c) {
  uint32_t *words = trace[records++ & (RECORDS_KEPT - 1)];
  uint64_t whole = (uint64_t)(now * 1e6);
  words[0] = (uint32_t)whole;
  words[1] = (uint32_t)(whole >> 32) ^ (kind << 24);
  words[2] = a;
  words[3] = b;
  words[4] = c;
  for (int word = 0; word < 5; word++) mix(words[word]);
}

static void open_trace(void) { trace = room(RECORDS_KEPT, sizeof *trace); }

/* The share of a request's records that its event number `step` writes. */
static inline void record_step(uint32_t step, uint32_t kind, uint32_t a, uint32_t b) {
  uint32_t from = records_per_request * step / LIVE_EVENTS, to = records_per_request * (step + 1) / LIVE_EVENTS;
  for (uint32_t part = from; part < to; part++) record(kind, a, b, part);
}

/* The cluster. */

static double think_low, think_high, client_hop, server_hop, store_hop, service, operation;
static double client_timeout, balancer_timeout, store_timeout, rate;
static uint32_t clients_count, servers_count, workers, turn, store_busy;
static client *clients;
static server *servers;
static ring store_waiting;

static void call_store(uint32_t who) {
  clients[who].call++;
  plan(store_timeout, STORE_TIMEOUT, who, clients[who].call);
  plan(store_hop, AT_STORE, who, clients[who].call);
}

static void begin_work(uint32_t who) {
  clients[who].wrote = 0;
  call_store(who);
}

static void end_work(uint32_t who) {
  server *at = &servers[clients[who].server];
  plan(server_hop, BACK_AT_BALANCER, who, clients[who].request);
  if (at->waiting.length > 0) begin_work(shift(&at->waiting));
  else at->busy--;
}

static void answer(uint32_t who) {
  client *person = &clients[who];
  response_sum += now - person->sent;
  requests++;
  person->request++;
  plan(think_low + (think_high - think_low) * uniform(), ACT, who, person->request);
}

static void act(uint32_t who) {
  clients[who].sent = now;
  plan(client_timeout, CLIENT_TIMEOUT, who, clients[who].request);
  plan(client_hop, AT_BALANCER, who, clients[who].request);
}

static void balance(uint32_t who) {
  clients[who].server = turn;
  turn = turn + 1 == servers_count ? 0 : turn + 1;
  plan(balancer_timeout, BALANCER_TIMEOUT, who, ++clients[who].ticket);
  plan(server_hop, AT_SERVER, who, clients[who].request);
}

static void admit(uint32_t who) {
  server *at = &servers[clients[who].server];
  if (at->busy == workers) push(&at->waiting, who);
  else {
    at->busy++;
    begin_work(who);
  }
}

static void take_call(uint32_t who) {
  if (store_busy) push(&store_waiting, who);
  else {
    store_busy = 1;
    plan(operation, OPERATION_ENDS, who, clients[who].call);
  }
}

static void end_operation(uint32_t who) {
  plan(store_hop, REPLY, who, clients[who].call);
  if (store_waiting.length == 0) store_busy = 0;
  else {
    uint32_t waits = shift(&store_waiting);
    plan(operation, OPERATION_ENDS, waits, clients[waits].call);
  }
}

static void hear_reply(uint32_t who) {
  clients[who].call++; /* Its timer is stale from now on. */
  if (clients[who].wrote) end_work(who);
  else plan(exponential(service), WORK_ENDS, who, clients[who].request);
}

static void happen(event what) {
  uint32_t who = what.a, number = what.b;
  client *person = &clients[who];
  /* Which of the request's events this is: the store is asked twice. */
  uint32_t second = person->wrote ? 4 : 0;
  switch (what.kind) {
    case ACT: record_step(0, ACT, who, number); return act(who);
    case AT_BALANCER: record_step(1, AT_BALANCER, who, number); return balance(who);
    case AT_SERVER: record_step(2, AT_SERVER, who, number); return admit(who);
    case AT_STORE: record_step(3 + second, AT_STORE, who, number); return take_call(who);
    case OPERATION_ENDS: record_step(4 + second, OPERATION_ENDS, who, number); return end_operation(who);
    case REPLY: record_step(5 + second, REPLY, who, number); return hear_reply(who);
    case WORK_ENDS:
      record_step(6, WORK_ENDS, who, number);
      person->wrote = 1;
      return call_store(who);
    case BACK_AT_BALANCER:
      record_step(10, BACK_AT_BALANCER, who, number);
      person->ticket++; /* The balancer waits no longer. */
      return plan(client_hop, AT_CLIENT, who, number);
    case AT_CLIENT: record_step(11, AT_CLIENT, who, number); return answer(who);
    case CLIENT_TIMEOUT: if (person->request == number) die("a client waited too long"); return;
    case BALANCER_TIMEOUT: if (person->ticket == number) die("the balancer waited too long"); return;
    case STORE_TIMEOUT: if (person->call == number) die("a server waited too long"); return;
  }
}

static void open_cluster(void) {
  clients = room(clients_count, sizeof *clients);
  servers = room(servers_count, sizeof *servers);
  store_waiting = new_ring(clients_count);
  for (uint32_t one = 0; one < servers_count; one++) servers[one].waiting = new_ring(clients_count);
  for (uint32_t one = 0; one < clients_count; one++) plan(think_high * one / clients_count, ACT, one, 0);
}

/* M/M/c: whoever waits is known by the instant of arrival. */

#define LINE (1u << 16)

static double arrived[LINE], in_service[256];
static uint32_t line_head, line_length, busy, free_workers[256];

static void serve(double since) {
  uint32_t worker = free_workers[busy++];
  in_service[worker] = since;
  plan(exponential(service), DEPARTURE, worker, 0);
}

static void happen_mmc(event what) {
  if (what.kind == ARRIVAL) {
    plan(exponential(1 / rate), ARRIVAL, 0, 0);
    if (busy < workers) return serve(now);
    if (line_length == LINE) die("a queue is full");
    arrived[(line_head + line_length++) % LINE] = now;
    return;
  }
  response_sum += now - in_service[what.a];
  requests++;
  free_workers[--busy] = what.a;
  if (line_length == 0) return;
  line_length--;
  serve(arrived[line_head++ % LINE]);
}

static void open_mmc(void) {
  if (workers > 256) die("at most 256 workers");
  for (uint32_t one = 0; one < workers; one++) free_workers[one] = one;
  plan(exponential(1 / rate), ARRIVAL, 0, 0);
}

/* What is asked for, and what came of it. */

static double parameter(int count, char **words, const char *name) {
  size_t length = strlen(name);
  for (int at = 1; at < count; at++) {
    if (strncmp(words[at], name, length) == 0 && words[at][length] == '=') return atof(words[at] + length + 1);
  }
  return 0;
}

static double seconds(clockid_t clock) {
  struct timespec read;
  clock_gettime(clock, &read);
  return (double)read.tv_sec + (double)read.tv_nsec / 1e9;
}

static void read_parameters(int count, char **words) {
  const char *names[] = { "thinkLow", "thinkHigh", "clientHop", "serverHop", "storeHop", "service", "operation",
    "clientTimeout", "balancerTimeout", "storeTimeout", "rate" };
  double *places[] = { &think_low, &think_high, &client_hop, &server_hop, &store_hop, &service, &operation,
    &client_timeout, &balancer_timeout, &store_timeout, &rate };
  for (size_t one = 0; one < sizeof places / sizeof *places; one++) *places[one] = parameter(count, words, names[one]);
  clients_count = (uint32_t)parameter(count, words, "clients");
  servers_count = (uint32_t)parameter(count, words, "servers");
  workers = (uint32_t)parameter(count, words, "workers");
  records_per_request = (uint32_t)parameter(count, words, "records");
  seed_random((uint64_t)parameter(count, words, "seed"));
}

int main(int count, char **words) {
  int is_cluster = 0;
  for (int at = 1; at < count; at++) is_cluster |= strcmp(words[at], "work=cluster") == 0;
  read_parameters(count, words);
  open_trace();
  if (is_cluster) open_cluster();
  else open_mmc();
  unsigned long more;
  while (scanf("%lu", &more) == 1) {
    uint64_t requests_before = requests, events_before = events, records_before = records;
    double sum_before = response_sum, now_before = now;
    double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    while (requests < requests_before + more) {
      event what = next();
      now = what.time;
      events++;
      if (is_cluster) happen(what);
      else happen_mmc(what);
    }
    wall = seconds(CLOCK_MONOTONIC) - wall;
    cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    printf("{\"requests\":%llu,\"events\":%llu,\"records\":%llu,\"seconds\":%.9f,\"cpuSeconds\":%.9f,"
      "\"simulatedSeconds\":%.9f,\"responseSeconds\":%.9f}\n",
      (unsigned long long)(requests - requests_before), (unsigned long long)(events - events_before),
      (unsigned long long)(records - records_before), wall, cpu, now - now_before, response_sum - sum_before);
    fflush(stdout);
  }
  return 0;
}
