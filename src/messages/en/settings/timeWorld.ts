import { room } from '../../room';

/** The time that a scenario plays in, and what the other one would mean. */
export default room({
  'timeWorld.title': 'Time',
  'timeWorld.stretched': 'slow motion',
  'timeWorld.realistic': 'real time',
  'timeWorld.partly': 'Not everything was kept.',
  'timeWorld.about': `{ahead} Changing this restarts the run: it keeps your settings and the scenario’s
    events, and undoes what you broke.`,
  'timeWorld.ahead': `{isSlow, select, true {Slow motion has delays that can be watched}
    other {Real time has the delays of a real data centre}}{more, select, people {, and here
    {people, number} people instead of {peopleNow, number}} servers {, and here
    {servers, number} servers instead of {serversNow, number}} both {, and here {people, number}
    people instead of {peopleNow, number} and {servers, number} servers instead of
    {serversNow, number}} other {}}.`,
});
