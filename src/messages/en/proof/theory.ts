import { room } from '../../room';

/** Laws that the engine is held to: what they say, what their letters stand for, where they are written. And how. */
export default room({
  'theory.runs': `Every experiment is run many times, each time with another seed (1, 2, 3 and so on). The
    runs are those of the engine that the page uses, with its own parameters, and are read off its
    trace.`,
  'theory.warmUp': `Queues are empty at the start. Where a law is about equilibrium, everything before
    simulated second {open, number} is cut off ({networks, number} for networks and closed loops,
    {newServer, number} for the new server): many times as long as a queue takes to forget how it began.
    Where it is not (pauses, failures, bans, who moves), there is nothing to cut off.`,
  'theory.interval': `Every run gives one value. Shown are their mean and the {percent, number} % Student’s
    t confidence interval: values of different runs are independent.`,
  'theory.verdict': `One in twenty of those intervals misses by chance, so verdicts go by wider ones, which
    all together hold in {percent, number} % of cases (Bonferroni). “Agrees”: the expected value lies
    within, and the interval is narrow enough. “Too vague”: it is not. Where a law must hold exactly, the
    worst of all runs is shown.`,

  'theory.m-m-1': 'M/M/1',
  'theory.m-m-1.about': `One server with one worker, Poisson arrivals, exponential service times:
    the shop at its simplest.`,
  'theory.m-m-1.where':
    'mu = 100/s: service takes 10 ms on average. lambda: arrivals, load times mu.',
  'theory.m-m-1.source': `D. Gross, J. Shortle, J. Thompson and C. Harris, Fundamentals of Queueing
    Theory, 4th edition, 2.2`,
  'theory.m-m-c': 'M/M/c',
  'theory.m-m-c.about': 'One server whose workers share a queue.',
  'theory.m-m-c.where': `c: workers. mu = 100/s for each. lambda: arrivals, load times c mu. a =
    lambda / mu. C(c, a): Erlang C.`,
  'theory.m-m-c.source': `D. Gross, J. Shortle, J. Thompson and C. Harris, Fundamentals of Queueing
    Theory, 4th edition, 2.3 (Erlang C)`,
  'theory.m-d-1': 'M/D/1',
  'theory.m-d-1.about': 'All requests take equally long: half the wait of M/M/1.',
  'theory.m-d-1.where': 'S = 10 ms: service. rho = 0.8: load. cv = 0: all alike.',
  'theory.m-d-1.source': `D. Gross, J. Shortle, J. Thompson and C. Harris, Fundamentals of Queueing
    Theory, 4th edition, 5.1 (Pollaczek and Khinchine, cv 0)`,
  'theory.m-g-1': 'M/G/1 (Pollaczek and Khinchine)',
  'theory.m-g-1.about':
    'The more service times differ, the longer everybody waits, with the same mean.',
  'theory.m-g-1.where':
    'S = 10 ms: mean service. rho = 0.6: load. cv: standard deviation of service over S.',
  'theory.m-g-1.source': `D. Gross, J. Shortle, J. Thompson and C. Harris, Fundamentals of Queueing
    Theory, 4th edition, 5.1`,
  'theory.m-m-c-k': 'M/M/c/K',
  'theory.m-m-c-k.about': 'A queue with a limit: arrivals that find it full get a 503.',
  'theory.m-m-c-k.where': `c: workers, K: capacity, including the queue. mu = 100/s. lambda:
    arrivals, offered load times c mu. p(K): probability that it is full (birth and death).`,
  'theory.m-m-c-k.source': `D. Gross, J. Shortle, J. Thompson and C. Harris, Fundamentals of
    Queueing Theory, 4th edition, 2.5`,
  'theory.erlang-b': 'Erlang B',
  'theory.erlang-b.about':
    'No queue at all. How service times are distributed makes no difference.',
  'theory.erlang-b.where':
    'c = 4 workers, a = 3.2: arrivals times 10 ms of service. B(c, a): Erlang B.',
  'theory.erlang-b.source': `D. Gross, J. Shortle, J. Thompson and C. Harris, Fundamentals of
    Queueing Theory, 4th edition, 2.6`,
  'theory.gi-m-1': 'GI/M/1: round robin',
  'theory.gi-m-1.about': `Each of k servers in turn sees every k-th arrival, more evenly spread
    than chance: Erlang arrivals.`,
  'theory.gi-m-1.where':
    'k servers. mu = 100/s, lambda = 80/s at each. sigma: probability that an arrival has to wait.',
  'theory.gi-m-1.source': `D. Gross, J. Shortle, J. Thompson and C. Harris, Fundamentals of
    Queueing Theory, 4th edition, 5.3 (GI/M/1)`,
  'theory.pooling': 'One queue against four',
  'theory.pooling.about': `What random or sticky routing costs: four queues with one worker each,
    against one queue with four workers.`,
  'theory.pooling.where': 'lambda = 320/s together. mu = 100/s for each worker. a = lambda / mu.',
  'theory.pooling.source': `D. Gross, J. Shortle, J. Thompson and C. Harris, Fundamentals of
    Queueing Theory, 4th edition, 2.2 and 2.3`,
  'theory.jackson': 'Jackson networks: tandem and feedback',
  'theory.jackson.about': `Queues in series, each as if it were alone. In the tandem, requests
    pass the session store, a worker and the store again (central store, with operations of random
    length); with feedback, people make several requests in a row.`,
  'theory.jackson.where': `Tandem: lambda = 50/s, mu_store = 125/s, mu_work = 20/s. Feedback:
    lambda = 15 people a second, L = 3 requests each, mu = 100/s.`,
  'theory.jackson.source': 'J. R. Jackson, Networks of Waiting Lines, Operations Research 5 (1957)',
  'theory.mva': 'Closed loop: mean value analysis',
  'theory.mva.about': `People who wait for a response before they ask again, as they do on the
    page. How their think times are distributed makes no difference.`,
  'theory.mva.where': `n: people, Z: mean think time, X: requests a second, R: response time, S =
    10 ms: service, Q(n - 1): mean number there with one person fewer, D_k: visits times service at
    server k (5 and 10 ms), G: Buzen’s constants. Exact mean value analysis (MVA) for servers with
    one worker, Buzen for the others.`,
  'theory.mva.source': `M. Reiser and S. Lavenberg, Mean-Value Analysis of Closed Multichain
    Queuing Networks, J. ACM 27 (1980); J. Buzen, Computational Algorithms for Closed Queueing
    Networks, Comm. ACM 16 (1973)`,
  'theory.utilization': 'Forced flow and utilisation',
  'theory.utilization.about': `Utilisation = arrival rate × visits × service time. What an
    architecture costs is counted, under each of those that serve everybody.`,
  'theory.utilization.where': `S = 10 ms: service. h = 0.25 ms: one way to the store. s = 1 ms: one
    operation. X: requests a second, U: share of time at work. Where the store has what is asked
    for, a request takes one read and one touch, and holds its worker while it waits for them.`,
  'theory.utilization.source': `P. Denning and J. Buzen, The Operational Analysis of Queueing
    Network Models, ACM Computing Surveys 10 (1978)`,
  'theory.remapping': 'Who moves when a server comes or goes',
  'theory.remapping.about': `With hash policies, a change in the set of servers moves people,
    and what was in memory stays behind.`,
  'theory.remapping.where': 'N: servers before.',
  'theory.remapping.source': `D. Karger and others, Consistent Hashing and Random Trees, STOC 1997;
    for the modulo: addresses that keep their remainder`,
  'theory.survival': 'Sessions in memory without stickiness',
  'theory.survival.about': `A session in the memory of one of N servers survives a request only if the request happens to come back to it.`,
  'theory.survival.where': 'N: servers.',
  'theory.survival.source': 'Independent draws; every further request divides by N.',
  'theory.new-server': 'A new server behind sticky sessions',
  'theory.new-server.about': `With cookies nobody moves to a server that is added: its share grows
    only as people leave and others come, towards 1 / (N + 1).`,
  'theory.new-server.where':
    'N = 3: servers before. L = 10: requests of a visit on average, one a second. t: seconds.',
  'theory.new-server.source':
    'Renewal of the population: visits of geometric length in equilibrium (M/G/infinity).',
  'theory.backoff': 'Backoff',
  'theory.backoff.about': 'How long people wait before they try again, while their server is down.',
  'theory.backoff.where': `b = 0.5 s: base, c = 5 s: cap. n: number of the retry. p(n): pause
    before it. U: evenly drawn.`,
  'theory.backoff.source':
    'M. Brooker, Exponential Backoff and Jitter, AWS Architecture Blog (2015)',
  'theory.duplicates': 'Blind retries',
  'theory.duplicates.about': `An order counts even if its response is lost; whoever tries again until a response
    comes places another order each time (JWT: the token goes on saying that
    the cart is full).`,
  'theory.duplicates.where': 'q: share of responses that get lost.',
  'theory.duplicates.source':
    'Geometric distribution: the number of attempts until the first whose response arrives.',
  'theory.amplification': 'Retry amplification',
  'theory.amplification.about':
    'What retries add to the load of a shop that fails: at worst, as many times as people try.',
  'theory.amplification.where': 'q: share of attempts that fail, r: attempts at most.',
  'theory.amplification.source': 'Truncated geometric distribution.',
  'theory.detection': 'Until a failure is noticed',
  'theory.detection.about': `Health checks run one after the other, so the delay depends on when
    between two checks a server fails: evenly spread over one interval.`,
  'theory.detection.where': `I = 2 s: interval of checks, T = 2 s: their timeout, fall = 3, rise =
    2, h = 0.125 ms: one way to a server.`,
  'theory.detection.source':
    'Derived in docs/model.md (Health checks); agrees with HAProxy 2.6 as we measured it.',
  'theory.revocation': 'Revocation delay',
  'theory.revocation.about': `A token that nobody looks up is valid until it expires. The last
    response comes for the last request before that: the lag is what is left of the token, less
    the age of a renewal process.`,
  'theory.revocation.where': `left = 30 s: until the token expires. X: time from one request to the
    next, drawn evenly from 1 to 2 s. E: mean. 0 where every request asks.`,
  'theory.revocation.source':
    'S. Ross, Stochastic Processes, 2nd edition, 3.4 (limiting mean age of a renewal process)',
  'theory.rate-limit': 'Rate limit',
  'theory.rate-limit.about': `A client that never rests gets the limit in each window, times the number of places that
    count for themselves.`,
  'theory.rate-limit.where': 'Server memory and store that count; servers in turn.',
  'theory.rate-limit.source': 'Counting: N places that allow L each allow N L.',
  'theory.service-chain': 'A chain of services',
  'theory.service-chain.about': `Each service of a chain costs its hop, its work, and what it takes to learn who asks: a
    session in the store is looked up as many times as there are services.`,
  'theory.service-chain.where': `n: services. h = 4 ms: one way to a service. S = 10 ms: work. g = 1 ms: one way to the
    store. s = 2 ms: one operation; each service reads the session and marks it as used.`,
  'theory.service-chain.source': 'A sum: nobody waits, so the times of all parts add up.',
  'theory.little': 'Little’s law',
  'theory.little.about': `The average number at a place is the rate of arrivals there times
    how long each stays. At the queue and the workers of every server and at the queue of the
    store, levels that the engine reports are compared with the stays of all requests; people who
    wait for a response are counted, and compared with the times that the engine gives. Checked in every run above.`,
  'theory.little.where': 'L: mean number there; lambda: arrivals a second; W: mean stay.',
  'theory.little.source':
    'J. D. C. Little, A Proof for the Queuing Formula L = lambda W, Operations Research 9 (1961)',
});
