import { room } from '../../room';

/** "Report a problem": the dialog, and the report that it writes. */
export default room({
  'report.title': 'Report a problem',
  'report.about': `The page sends nothing. This is the whole report. Edit it, copy it, and
    {hasTracker, select,
      true {paste it into the tracker.}
      other {send it to whoever shared this page with you.}
    }`,
  'report.field': 'Report',
  'report.copy': 'Copy report',
  'report.openTracker': 'Open the tracker',
  'report.copied': 'Copied.',
  'report.selected':
    'It could not be copied from here. It is selected: copy it with Ctrl+C or Cmd+C.',

  'report.whatHappened': 'What happened:',
  'report.whatShould': 'What should have happened:',
  'report.version': 'Stateside {version}',
  'report.scenario': `Scenario: {name}, {architecture},
    {pace, select, stretched {slow motion} other {real time}}, seed {seed}`,
  'report.time':
    'Time: {time}, {isPlaying, select, true {playing} other {paused}} at {speed}x, trace {hash}',
  'report.settings': 'Settings that differ: {settings}',
  'report.actions': 'Actions:',
  'report.noActions': 'Actions: none',
  'report.log': 'Latest log entries:',
  'report.entry': '{at, instant} {text}',
  'report.noLog': 'Latest log entries: none',
  'report.none': 'none',
  'report.address': 'Address: {address}',
  'report.window': 'Window: {width} x {height}, pixel ratio {ratio}',
  'report.browser': 'Browser: {browser}',
});
