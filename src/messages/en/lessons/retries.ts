import { room } from '../../room';

/** The lesson in which responses get lost, and people ask again. */
export default room({
  'lessons.retries.hook': `Sometimes a server does all the work and its response gets lost on the way back, so people see an
    error and press the button again.`,
  'lessons.retries.ask': 'The network starts to lose responses. What do people end up with?',
  'lessons.retries.once': 'Everybody pays once: what was not answered was not done.',
  'lessons.retries.once.idea': 'An error means that nothing has happened.',
  'lessons.retries.once.reply': `The work had been done before the response got lost, and then it was done again:
    {twice, people} paid more than once.`,
  'lessons.retries.some': 'Some pay again for the same order; most repeated requests do no harm.',
  'lessons.retries.all': 'Whatever is asked for again happens again.',
  'lessons.retries.all.idea': 'Every retry is harmful.',
  'lessons.retries.all.reply': `{errors, plural, one {# request} other {# requests}} failed, and {doubled, plural, one
    {# order was} other {# orders were}} placed again. It depends on what is asked for again.`,

  'lessons.retries.lose': 'Let the network drop responses.',
  'lessons.retries.silence.watch': `Watch an answer disappear on its way back. The balancer waits for it, and then
    says that nothing came.`,
  'lessons.retries.silence.page': `{who, person} asked for a page with <method>GET</method>, and got an error. A GET reads and changes
    nothing: it can be sent again.`,
  'lessons.retries.silence.item': `{who, person} put an item into the cart with PUT, and got an error. A PUT says what
    is to be there, so it can be sent again.`,
  'lessons.retries.silence.order': `{who, person} placed an order with POST, and got an error. From outside nobody can
    tell whether it was placed.`,
  'lessons.retries.twice.watch': `Now watch those who are checking out. A checkout is a POST: each one that arrives is
    carried out.`,
  'lessons.retries.twice': `Charged again for the same order so far: {twice, people}. What seemed to have failed
    had gone through.`,
  'lessons.retries.deliver': 'Stop the loss.',
  'lessons.retries.over.watch': 'Wait until everybody has an answer.',
  'lessons.retries.over': `Everybody is served again. {errors, plural, one {# request} other {# requests}} failed
    meanwhile, and {doubled, plural, =0 {no order was placed again} one {# order from {twice, people} was placed again}
    other {# orders from {twice, people} were placed again}}.`,

  'lessons.retries.why.done': `Not answered is not the same as not done: {twice, people} got an error for an order
    that had gone through, and ordered again.`,
  'lessons.retries.why.harmless': `{errors, plural, one {# request} other {# requests}} failed, and {doubled, plural,
    one {# order was} other {# orders were}} duplicated.`,
  'lessons.retries.why.harmless.more': `Pages are asked for with GET, items are put in with PUT, and both are
    <idempotent>idempotent</idempotent>. The POST of a checkout is not.`,
  'lessons.retries.why.token': `The <retry>retry</retry> was complete in itself: it brought the same token, with the
    same cart inside.`,
  'lessons.retries.why.token.more': 'No server remembered that this cart had been paid for.',
  'lessons.retries.decides': `The database commits a second order for something that was wanted once.`,

  'lessons.retries.try': `Does it follow that a POST must never be sent again? Begin with the same people, and give each
    order an <idempotencyKey>idempotency key</idempotencyKey>.`,
  'lessons.retries.try.turn': 'Let every checkout carry a key: the same one for every try.',
  'lessons.retries.try.label': 'Send idempotency keys',
  'lessons.retries.try.lose': 'Lose responses as before.',
  'lessons.retries.try.order.watch': 'Wait until a checkout is not answered.',
  'lessons.retries.try.order': `{who, person} got an error at the checkout. Every try of it carries the same key.`,
  'lessons.retries.try.deliver': 'Now let the responses through.',
  'lessons.retries.try.over.watch':
    'Whoever got an error sends it again. Will the shop place it again?',
  'lessons.retries.try.over': `Everybody has an answer, and {doubled, plural, =0 {no order was placed again: the
    shop knew each key that it had seen} one {# order was placed again} other {# orders were placed again}}.`,
  'lessons.retries.try.law': `{errors, plural, one {# request} other {# requests}} failed, people asked again, and
    {doubled, plural, =0 {nobody was charged twice} one {# order was duplicated} other {# orders were duplicated}}.
    The key makes a POST safe to repeat, and the place that remembers the keys is state again.`,

  'lessons.retries.question': `An app controls the heating, and gets no answer to what it has sent. What may it send
    again without thinking?`,
  'lessons.retries.question.warmer': '“One degree warmer.”',
  'lessons.retries.question.warmer.reason': `If only the answer was lost, it is two degrees warmer after the retry.`,
  'lessons.retries.question.set': '“Set it to 21 degrees.”',
  'lessons.retries.question.set.reason': `It names the result, not the step. Sent once or five times, the heating is
    set to 21.`,
  'lessons.retries.question.neither': 'Neither: what was sent may have arrived.',
  'lessons.retries.question.neither.reason': `It may have arrived, and for one of the two that changes nothing. That
    is what idempotent means.`,

  'lessons.retries.simplifies.loss': `Far more responses get lost here than in a real network, so that you need not
    wait. The setting “Responses dropped” says how many.`,
  'lessons.retries.simplifies.store': `Where the cart is kept on servers or in a store, a repeated checkout finds it
    empty: nothing is ordered again, but people are told that their order failed, and that is wrong.`,
  'lessons.retries.simplifies.draft': `Many payment services accept such a key; the header Idempotency-Key is an
    Internet-Draft, not a standard yet.`,
  'lessons.retries.simplifies.place': `Key and order are written together here, in the orders database. The setting
    “Where keys are kept” shows what other places are worth.`,

  'lessons.retries.goal': `Say why an error does not tell whether something was done, which requests can be repeated
    without harm, and how a key helps with the rest.`,
  'lessons.retries.goOn.method': `Set “Method to add” to POST and look at a central store. What do people find in
    their carts after a retry?`,
  'lessons.retries.goOn.never': `Turn “Retry whatever failed” off. What do people do instead, and what gets worse?`,
  'lessons.retries.goOn.place': `What happens to the keys if each server keeps its own, and one of them stops?`,
});
