"""Both works with SimPy: a process for every client, resources for workers and store.

    python3 simpy_loop.py work=cluster|mm4 seed=N name=value ...

For every line with a number of requests on standard input it runs until as many more are done, and answers with one
line of JSON. Timers are timeout events that nobody waits for: they find their number out of date. Waiting for "answer
or timeout", as SimPy also offers, is slower.
"""

import json
import random
import sys
import time

import simpy

words = dict(word.split("=", 1) for word in sys.argv[1:])
draw = random.Random(int(words["seed"]))
env = simpy.Environment()


class Done:
    """What has been done so far, and the event that ends the run in hand."""

    requests = 0
    response_seconds = 0.0
    until = 0
    reached = None


def note(response_seconds):
    Done.requests += 1
    Done.response_seconds += response_seconds
    if Done.requests == Done.until:
        Done.reached.succeed()


def parameter(name):
    return float(words[name])


def open_cluster():
    think_low, think_high = parameter("thinkLow"), parameter("thinkHigh")
    client_hop, server_hop, store_hop = (
        parameter("clientHop"),
        parameter("serverHop"),
        parameter("storeHop"),
    )
    operation, service_rate = parameter("operation"), 1 / parameter("service")
    client_timeout, balancer_timeout, store_timeout = (
        parameter("clientTimeout"),
        parameter("balancerTimeout"),
        parameter("storeTimeout"),
    )
    workers = int(parameter("workers"))
    servers = [simpy.Resource(env, workers) for _ in range(int(parameter("servers")))]
    store = simpy.Resource(env, 1)
    count = int(parameter("clients"))
    timeout = env.timeout
    turn = 0

    def client(index):
        nonlocal turn
        request_number = wait_number = call_number = 0

        def client_waits_too_long(event):
            if event.value == request_number:
                raise RuntimeError("a client waited too long")

        def balancer_waits_too_long(event):
            if event.value == wait_number:
                raise RuntimeError("the balancer waited too long")

        def server_waits_too_long(event):
            if event.value == call_number:
                raise RuntimeError("a server waited too long")

        yield timeout(think_high * index / count)
        while True:
            sent = env.now
            timeout(client_timeout, request_number).callbacks.append(client_waits_too_long)
            yield timeout(client_hop)
            server = servers[turn]
            turn = (turn + 1) % len(servers)
            timeout(balancer_timeout, wait_number).callbacks.append(balancer_waits_too_long)
            yield timeout(server_hop)
            with server.request() as worker:
                yield worker
                # The session is read, the work is done, and the session is written.
                for ask in (1, 2):
                    timeout(store_timeout, call_number).callbacks.append(server_waits_too_long)
                    yield timeout(store_hop)
                    with store.request() as turn_at_store:
                        yield turn_at_store
                        yield timeout(operation)
                    yield timeout(store_hop)
                    call_number += 1
                    if ask == 1:
                        yield timeout(draw.expovariate(service_rate))
            yield timeout(server_hop)
            wait_number += 1
            yield timeout(client_hop)
            request_number += 1
            note(env.now - sent)
            yield timeout(draw.uniform(think_low, think_high))

    for index in range(count):
        env.process(client(index))


def open_queue():
    rate, service_rate = parameter("rate"), 1 / parameter("service")
    servers = simpy.Resource(env, int(parameter("workers")))

    def customer():
        arrived = env.now
        with servers.request() as worker:
            yield worker
            yield env.timeout(draw.expovariate(service_rate))
        note(env.now - arrived)

    def source():
        while True:
            yield env.timeout(draw.expovariate(rate))
            env.process(customer())

    env.process(source())


def advance(requests):
    # Every event takes a number when it is scheduled: SimPy has no other count of them.
    events = next(env._eid)
    before = (Done.requests, Done.response_seconds, env.now)
    Done.until = Done.requests + requests
    Done.reached = env.event()
    cpu, wall = time.process_time(), time.perf_counter()
    env.run(until=Done.reached)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return {
        "requests": Done.requests - before[0],
        "events": next(env._eid) - events - 1,
        "records": 0,
        "seconds": wall,
        "cpuSeconds": cpu,
        "simulatedSeconds": env.now - before[2],
        "responseSeconds": Done.response_seconds - before[1],
    }


if words["work"] == "cluster":
    open_cluster()
else:
    open_queue()
for line in sys.stdin:
    print(json.dumps(advance(int(line))), flush=True)
