import { room } from '../../room';

/** What is asked before a choice, and what is said of it. */
export default room({
  'choice.term.personalization':
    'Personalization: preferences or a history of each person are kept',
  'choice.term.real-time':
    'Real time: a chat or a game, where nearly every action changes something',
  'choice.term.multi-step': 'Workflows of several steps, of which none may be lost',
  'choice.term.revocable': 'Sessions that can be ended at once',
  'choice.term.high-volume': 'A high volume of requests',
  'choice.term.elastic': 'Servers that come and go with the load',
  'choice.term.failover': 'Failures of a server or of the store that people do not notice',
  'choice.term.no-server-data': 'No data about people on the servers or in a store',

  'choice.number.people': 'People',
  'choice.number.requestsPerSecond': 'Requests a second',
  'choice.number.servers': 'Servers',
  'choice.number.sessionBytes': 'Bytes kept of a person, at most',
  'choice.number.deploysPerWeek': 'Deploys a week',
  'choice.number.forcedLoginS':
    'A login that nobody wanted is as bad as so many seconds of waiting',
  'choice.number.slow20msS':
    'Answers 20 ms slower, all week, are as bad as so many seconds of waiting',

  'choice.measure.replica': 'A replica of the session store',
  'choice.measure.denylist': 'A denylist of tokens, in the store',

  'choice.said.term': '{term}: {answer}',
  'choice.said.number': '{number}: {value, number}{isSaid, select, true {} other { (default)}}',
  'choice.said.measure': 'Set up besides: {measure}',

  'choice.answer.yes': 'yes',
  'choice.answer.no': 'no',
  'choice.answer.unknown': 'don’t know',

  'choice.first': 'For what was said, {first} comes first.',
  'choice.firstBut': 'For what was said, {first} comes first, but does not meet all of it.',
  'choice.met': 'Met by {first}: {term}.',
  'choice.notMet':
    'Not met by {first}: {term}. There are {part}: {amount}{isEach, select, true { for each person} other {}}.',
  'choice.tooSlow': 'Not met by {first}: {term}. An answer takes {amount} on average.',
  'choice.metBy': 'Met by {names, list}.',
  'choice.metByNone': 'None of the five meets it.',
  'choice.metWith': '{first} meets it with this: {measure}.',
  'choice.soFar': 'So far, for what was said, {first} comes first.',
  'choice.closest': '{second} is closest: it costs {amount} more a week.',
  'choice.close.few': 'One run each is too little to tell one from the other.',
  'choice.close.chance': 'That is no more than chance may explain: more runs may say otherwise.',
  'choice.close.little': 'That is so little that other reasons may decide between the two.',
  'choice.parts': `Hybrid has two parts: who somebody is goes into a token, which any server can check by itself;
    what is kept of a person goes into the store.`,
  'choice.noneFits': `No architecture comes first for every need.`,
  'choice.points': '{amount} points',
  'choice.scale': `A point is as bad as one second that one person waits. Nobody waits that long: it is a scale, on which
    unlike things, such as a lost cart and an answer to somebody who has been banned, can be put in one order.`,
  'choice.cost': '{name}: {amount} a week',
  'choice.madeUp': 'Of these: {parts, list}.',
  'choice.share': '{part} {amount}{isChance, select, true { (may be chance)} other {}}',
  'choice.rest': 'all else {amount}',
  'choice.part.slow': 'time of answers',
  'choice.part.logins': 'forced logins',
  'choice.part.lost': 'items lost',
  'choice.part.failed': 'errors',
  'choice.part.let-in': 'answers to somebody who has been banned',
  'choice.part.kept': 'sessions that are kept',
  'choice.part.in': '{part} {when}',
  'choice.when.peace': 'without any failure',
  'choice.when.crash': 'when a server crashes',
  'choice.when.store': 'when the store is lost',
  'choice.when.deploy': 'with deploys',
  'choice.when.scale': 'when servers come and go',
  'choice.beside': 'Beside {rival}',
  'choice.for': 'For it',
  'choice.against': 'Against it',
  'choice.nothing': 'Nothing that was counted differs beyond chance.',
  'choice.oneRun': 'From one run alone it cannot be said what is more than chance.',

  'choice.reason.slow': 'An answer takes {own} on average, under {rival} {others}.',
  'choice.reason.logins': `{episode, select,
    peace {Forced logins without any failure, for each person in {seconds, number} s: {own}}
    crash {Forced logins when a server crashes, for each person: {own}}
    store {Forced logins when the store is lost, for each person: {own}}
    deploy {Forced logins with each deploy, for each person: {own}}
    other {Forced logins when a server is added and another one removed, for each person: {own}}
  }; under {rival} {others}.`,
  'choice.reason.lost': `{episode, select,
    peace {Items lost without any failure, for each person in {seconds, number} s: {own}}
    crash {Items lost when a server crashes, for each person: {own}}
    store {Items lost when the store is lost, for each person: {own}}
    deploy {Items lost with each deploy, for each person: {own}}
    other {Items lost when a server is added and another one removed, for each person: {own}}
  }; under {rival} {others}.`,
  'choice.reason.failed': `{episode, select,
    peace {Errors without any failure, for each person in {seconds, number} s: {own}}
    crash {Errors when a server crashes, for each person: {own}}
    store {Errors when the store is lost, for each person: {own}}
    deploy {Errors with each deploy, for each person: {own}}
    other {Errors when a server is added and another one removed, for each person: {own}}
  }; under {rival} {others}.`,
  'choice.reason.let-in': `Answers to somebody who has been banned, in the minute after that: {own}; under {rival} {others}.`,
  'choice.reason.kept': `Sessions that servers and the store keep, copies too, for each person and at most 1: {own};
    under {rival} {others}.`,

  'choice.overwritten': `Of these, {amount} were overwritten by an older copy of the cart, such as another tab has.`,
  'choice.weight':
    '{amount} × {times} × {price} {count, plural, one {point} other {points}} ≈ {cost}.',
  'choice.weight.always':
    '{amount} × {price} {count, plural, one {point} other {points}} ≈ {cost}.',
  'choice.amount.slow': '{amount} {count, plural, other {ms}}',
  'choice.amount.logins': '{amount} {count, plural, one {login} other {logins}}',
  'choice.amount.lost': '{amount} {count, plural, one {item} other {items}}',
  'choice.amount.failed': '{amount} {count, plural, one {error} other {errors}}',
  'choice.amount.let-in': '{amount} {count, plural, one {answer} other {answers}}',
  'choice.amount.kept': '{amount} {count, plural, one {session} other {sessions}}',
  'choice.times.peace': '{times} times {seconds, number} s a week',
  'choice.times.crash': '{times} {count, plural, one {crash} other {crashes}} a week',
  'choice.times.store': '{times} {count, plural, one {loss} other {losses}} of the store a week',
  'choice.times.deploy': '{times} {count, plural, one {deploy} other {deploys}} a week',
  'choice.times.scale': '{times} {count, plural, one {change} other {changes}} a week',
  'choice.times.ban': '{times} {count, plural, one {ban} other {bans}} a week',

  'choice.weighing':
    'How often it happens, and what it counts (frequencies and prices are illustrative)',
  'choice.frequency.peace': 'Nothing fails: {times} times {seconds, number} s a week',
  'choice.frequency.crash':
    'A server crashes: {times} {count, plural, one {time} other {times}} a week',
  'choice.frequency.store':
    'The store is lost: {times} {count, plural, one {time} other {times}} a week',
  'choice.frequency.deploy':
    'A rolling deploy: {times} {count, plural, one {time} other {times}} a week',
  'choice.frequency.scale':
    'A server is added and another one removed: {times} {count, plural, one {time} other {times}} a week',
  'choice.frequency.ban':
    'Somebody is banned: {times} {count, plural, one {time} other {times}} a week',
  'choice.price.slow':
    'Every answer takes a millisecond longer: {price} {count, plural, one {point} other {points}}',
  'choice.price.logins':
    'A login that nobody wanted: {price} {count, plural, one {point} other {points}}',
  'choice.price.lost': 'An item lost: {price} {count, plural, one {point} other {points}}',
  'choice.price.failed': 'An error: {price} {count, plural, one {point} other {points}}',
  'choice.price.let-in':
    'An answer to somebody who has been banned: {price} {count, plural, one {point} other {points}}',
  'choice.price.kept':
    'A session that is kept: {price} {count, plural, one {point} other {points}}',

  'choice.turns': 'Found to put another one first:',
  'choice.noTurns': 'Changing one thing at a time, nothing was found that puts another one first.',
  'choice.noTurnsYet': 'Nothing so far.',
  'choice.noTurnsThen': 'Nothing by then; not everything was tried.',
  'choice.turn.term': '{first} comes first with the answer “{answer}” to: {term}.',
  'choice.turn.measure': `{isTaken, select,
    true {{first} comes first without this: {measure}.}
    other {{first} comes first with this: {measure}.}
  }`,
  'choice.turn.number':
    '{number}: at {until, number} still {now}, at {from, number} {first} comes first.',
  'choice.turn.close': 'But then the second is close to it, or too few runs were made to tell.',

  'choice.unshown': 'What no run here shows:',
  'choice.unshown.connections': `Connections that stay open (WebSocket). Each belongs to one server while it lasts,
    whatever the architecture: “Use cases”, Messaging, has runs with them. Here real time is requests that change
    something nearly every time.`,
  'choice.unshown.devices': `A second device. What is in a token is on the device that has it, and nowhere else.`,
  'choice.unshown.workflows': `A workflow that is left half done. What was entered on the way is shown by the items of
    a cart, in two tabs at once.`,
  'choice.unshown.capacity': `Too few servers. Each gets as many workers as its part of the requests takes. And failures
    are played with at most 8 servers and 60 people: what one does under full traffic is not seen.`,
  'choice.unshown.machines': `What machines cost. A store is one more thing to run, and nobody is charged for it
    here.`,
});
