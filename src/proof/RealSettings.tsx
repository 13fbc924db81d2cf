import { useMemo, useState } from 'react';
import words from '../messages/en/proof/real';
import { useRun, useSettings } from '../state/hooks';
import type { RunSettings } from '../state/settings/settings';
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
  const architecture = useRun((run) => run.system.architecture);
  const isOtherSet = useRun(({ system }) => !isAtStart(system.servers, settings));
  const [product, setProduct] = useState(CONFIGS[0]?.id ?? '');
  const config = CONFIGS.find(({ id }) => id === product);
  const text = useMemo(
    () => config?.write(shownScenario(settings, name, architecture)) ?? '',
    [config, settings, name, architecture],
  );
  return (
    <div className="real-settings">
      <p>{words('real.about')}</p>
      {isOtherSet && <p>{words('real.servers')}</p>}
      {settings.timeWorld === 'stretched' && <p className="slow-note">{words('real.slow')}</p>}
      <CopyableText label={words('real.settings', { product: config?.title ?? '' })} text={text}>
        <RadioGroup
          label={words('real.product')}
          choices={PRODUCTS}
          value={product}
          onChoose={setProduct}
        />
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
