import { room } from '../../room';

/** The lesson about what ends a token: tampering, expiry, clocks, and what does not: a ban. */
export default room({
  'lessons.jwt-limits.hook': `Tokens live for {life, duration} here, and servers that keep nothing verify them by clocks that are
    wrong by up to {skew, duration}, so somebody may be turned down before you have done anything.`,
  'lessons.jwt-limits.ask': '{who, person} is banned, and goes on asking. When is she out?',
  'lessons.jwt-limits.once': 'At once: her next request is turned down.',
  'lessons.jwt-limits.once.idea': 'Whoever runs the site can end any session.',
  'lessons.jwt-limits.once.reply': `After the ban, {accepted, plural, one {# request} other {# requests}} of {who,
    person} still got a good answer. The session is in her browser, where nobody can delete it.`,
  'lessons.jwt-limits.expiry': 'When her token expires.',
  'lessons.jwt-limits.never': 'Never, as long as she keeps the token.',
  'lessons.jwt-limits.never.idea': 'What has been signed is valid forever.',
  'lessons.jwt-limits.never.reply': `The date is part of what was signed: {life, duration} after the login every
    server turns the token down.`,

  'lessons.jwt-limits.clock.watch':
    'Nothing has been done yet. Watch whether anybody is sent to log in all the same.',
  'lessons.jwt-limits.clock': `Nobody had touched anything when a good token was turned down. {lost, people} lost a
    session that was good. The clocks of the servers are wrong by up to {us, duration}: for a server whose clock is
    behind, a token that was signed a moment ago is from the future.`,
  'lessons.jwt-limits.tamper':
    'Change a <claim>claim</claim> in the token of {who, person}, to pass for somebody else.',
  'lessons.jwt-limits.tampered.watch': `Anybody can read a token, and change it. Watch the next request of
    {who, person}.`,
  'lessons.jwt-limits.tampered': `{who, person} was turned down, as if not logged in: the
    <signature>signature</signature> was made for other claims. Only a login brings a good token.`,
  'lessons.jwt-limits.ban': 'Now <ban>ban</ban> {who, person}.',
  'lessons.jwt-limits.accepted.watch': 'Watch the next requests of {who, person}.',
  'lessons.jwt-limits.accepted': `{accepted, plural, =0 {{who, person} had no good token at that moment, so nothing
    was left to accept.} one {{who, person} is banned, and # request has got a good answer since.} other {{who,
    person} is banned, and # requests have got good answers since.}}`,
  'lessons.jwt-limits.out.watch': `No server asks anybody whether she is banned. Her token expires
    {life, duration} after her login.`,
  'lessons.jwt-limits.out': `{who, person} is out. {accepted, plural, =0 {None of her requests} one {# of her
    requests} other {# of her requests}} got a good answer after the ban.`,

  'lessons.jwt-limits.each': 'What was done to them',
  'lessons.jwt-limits.each.banned': 'banned',
  'lessons.jwt-limits.each.changed': 'token changed',
  'lessons.jwt-limits.each.loggedOut': 'logged out',
  'lessons.jwt-limits.each.nothing': 'nothing',
  'lessons.jwt-limits.became': 'What became of them',
  'lessons.jwt-limits.each.in': 'logged in',
  'lessons.jwt-limits.each.again': 'logged in again, with a new token',
  'lessons.jwt-limits.each.out': 'not logged in any more',
  'lessons.jwt-limits.each.cart': 'cart lost',

  'lessons.jwt-limits.why.signature': `A signature hides nothing, but it shows every change: {who, person} lost the
    session, and the cart in it.`,
  'lessons.jwt-limits.why.signature.more': 'Only a server with the key can sign other claims.',
  'lessons.jwt-limits.why.ban': `A ban changes neither the key nor the clock that a server looks at, so {accepted,
    plural, one {# request} other {# requests}} of {who, person} got through.`,
  'lessons.jwt-limits.why.ban.more': `A <revocation>revocation</revocation> takes effect only where somebody asks, and
    here that is at the next login.`,
  'lessons.jwt-limits.why.expiry': `{life, duration} after the login a token <expiry>expires</expiry>, and its session
    with it.`,
  'lessons.jwt-limits.why.expiry.more': `Nothing has to fail for that: {errors, plural, =0 {there was no error} one
    {there was # error} other {there were # errors}}. People who did nothing wrong have to log in as well.`,
  'lessons.jwt-limits.why.clock': `Each server goes by its own clock, and clocks that are wrong by up to {us, duration}
    cost {lost, people} a good session.`,
  'lessons.jwt-limits.why.clock.more': `A server that is ahead says “expired” too early, one that is behind says “not
    valid yet”.`,
  'lessons.jwt-limits.decides': `The ban is noted where logins are checked. The token stays where it is, in a browser.`,

  'lessons.jwt-limits.try': `Does it follow that somebody only has to tell the servers who is out? Then each has to
    remember that until the token expires, and a server that starts later was never told. So begin anew with a
    <denylist>denylist</denylist> in the session store, where all can ask, and with clocks that agree.`,
  'lessons.jwt-limits.try.turn': 'Let every server ask the list about every token.',
  'lessons.jwt-limits.try.label': 'Turn the denylist on',
  'lessons.jwt-limits.try.out.watch': 'Watch the next request of {who, person}.',
  'lessons.jwt-limits.try.cut': 'Now make the store unreachable, with the list in it.',
  'lessons.jwt-limits.try.all.watch':
    'The tokens are as good as before. Watch what the servers make of them.',
  'lessons.jwt-limits.try.all': `Errors for {hit, people}: without the list, no server knows whether a token is still
    good.`,
  'lessons.jwt-limits.try.law': `After the ban, {accepted, plural, =0 {no request} one {# request} other {#
    requests}} of {who, person} got a good answer. But then {hit, number} people got errors with good tokens, because
    one place could not be asked. A denylist is state again: on the server side, and needed for each request.`,

  'lessons.jwt-limits.question': `Every badge of a company has its last day printed on it. The doors read that,
    and are not connected to anything. Somebody leaves in anger at noon. What keeps that person out tomorrow?`,
  'lessons.jwt-limits.question.cancel': 'Cancelling the badge in the computer of the office.',
  'lessons.jwt-limits.question.cancel.reason': `The doors do not ask that computer. The badge opens them until the day
    that is printed on it.`,
  'lessons.jwt-limits.question.print': 'A seal on the badges that nobody can forge.',
  'lessons.jwt-limits.question.print.reason': `This badge is not forged. A seal shows that it came from the company,
    not that the company still means it.`,
  'lessons.jwt-limits.question.short':
    'Badges that are good for one day, and are renewed each morning.',
  'lessons.jwt-limits.question.short.reason': `Renewing is where somebody looks. The shorter a badge is good
    for, the sooner a “no” takes effect; a list at every door would be faster, but has to reach every door.`,

  'lessons.jwt-limits.simplifies.times': `Tokens are short-lived here, and clocks are worse than they need be, so
    that you need not wait. Real tokens live for minutes or hours.`,
  'lessons.jwt-limits.simplifies.refresh': `Real systems often renew short tokens with a longer-lived one, and check
    for bans then. The setting “Refresh token lifetime” does that here.`,
  'lessons.jwt-limits.simplifies.leeway': `Servers usually allow for clocks that disagree, by a
    <leeway>leeway</leeway>: the setting “Leeway for
    clocks”. An expired token is then good for that much longer.`,
  'lessons.jwt-limits.simplifies.theft': `Nobody steals a token here. Whoever has one is taken for its owner, until it
    expires.`,

  'lessons.jwt-limits.goal': `Say what a signature protects against and what it does not, when a token ends, and
    why ending it sooner means keeping state again.`,
  'lessons.jwt-limits.goOn.leeway': `How much leeway makes up for clocks that are wrong by up to 2 seconds? What
    becomes of a ban then?`,
  'lessons.jwt-limits.goOn.short': `Halve the lifetime of tokens. Who gains, and who has to log in more often? What
    would a refresh token change?`,
  'lessons.jwt-limits.goOn.logout': `Log somebody out on purpose. Where is the token afterwards, and would a copy of
    it still be accepted?`,
});
