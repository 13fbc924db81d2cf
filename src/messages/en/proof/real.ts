import { room } from '../../room';

/** The balancer of a run as configuration of real products, to be copied. */
export default room({
  'real.about': `The load balancer of this run, changed settings included, as real configuration.
    Differences from the real product are listed at the end.`,
  'real.servers': `The servers are those of the scenario’s start: additions and removals since
    then are ignored.`,
  'real.slow': `These times are slow motion, made to be watched. For usable values close this view and
    choose real time (Settings, Time).`,
  'real.settings': 'Settings of {product}',
  'real.product': 'Product',
  'real.copy': 'Copy',
  'real.copied': 'Copied',
  'real.selected': 'Selected',
  'real.copied.told': 'Copied.',
  'real.selected.told': `It could not be copied from here. It is selected: copy it with Ctrl+C or
    Cmd+C.`,
});
