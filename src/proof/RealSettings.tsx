import { useMemo, useState } from 'react';
import { useRun, useSettings } from '../state/hooks';
import type { RunSettings } from '../state/settings';
import { RadioGroup } from '../ui/RadioGroup';
import { CopyableText } from './CopyableText';
import { CONFIGS } from './configs';
import { shownScenario } from './shownScenario';

const PRODUCTS = CONFIGS.map(({ id, title }) => ({ value: id, label: title }));

/** The balancer of the scenario as it runs, in the words of real products. */
export function RealSettings() {
  const settings = useSettings((state) => state.settings);
  return settings === null ? null : <Written settings={settings} />;
}

function Written({ settings }: { settings: RunSettings }) {
  const name = useRun((run) => run.scenario.name);
  const architecture = useRun((run) => run.world.architecture);
  const isOtherSet = useRun(({ world }) => !isAtStart(world.servers, settings));
  const [product, setProduct] = useState(CONFIGS[0]?.id ?? '');
  const config = CONFIGS.find(({ id }) => id === product);
  const text = useMemo(
    () => config?.write(shownScenario(settings, name, architecture)) ?? '',
    [config, settings, name, architecture],
  );
  return (
    <div className="real-settings">
      <p>
        The load balancer of this run, changed settings included, as real configuration. Differences
        from the real product are listed at the end.
      </p>
      {isOtherSet && (
        <p>
          The servers are those of the scenario’s start: any added or removed since are not
          considered.
        </p>
      )}
      {settings.world === 'stretched' && (
        <p className="slow-note">
          These times are slow motion, made to be watched. For usable values close this view and
          choose real time (Settings, Time).
        </p>
      )}
      <CopyableText label={`Settings of ${config?.title}`} text={text}>
        <RadioGroup label="Product" choices={PRODUCTS} value={product} onChoose={setProduct} />
      </CopyableText>
    </div>
  );
}

/** Whether the servers that are there are those of the scenario, and no others. */
const isAtStart = (
  servers: readonly { readonly index: number }[],
  { values }: RunSettings,
): boolean =>
  servers.length === values['servers.count'] &&
  servers.every(({ index }, place) => index === place);
