import { useMemo, useState } from 'react';
import { useKnobs, useRun } from '../state/hooks';
import type { Knobs } from '../state/knobs';
import { RadioGroup } from '../ui/RadioGroup';
import { CopyableText } from './CopyableText';
import { CONFIGS } from './configs';
import { shownScenario } from './shownScenario';

const PRODUCTS = CONFIGS.map(({ id, title }) => ({ value: id, label: title }));

/** The balancer of the scenario as it runs, in the words of real products. */
export function RealSettings() {
  const knobs = useKnobs((state) => state.knobs);
  return knobs === null ? null : <Settings knobs={knobs} />;
}

function Settings({ knobs }: { knobs: Knobs }) {
  const name = useRun((run) => run.scenarioName);
  const architecture = useRun((run) => run.world.architecture);
  const [product, setProduct] = useState(CONFIGS[0]?.id ?? '');
  const config = CONFIGS.find(({ id }) => id === product);
  const text = useMemo(
    () => config?.write(shownScenario(knobs, name, architecture)) ?? '',
    [config, knobs, name, architecture],
  );
  return (
    <div className="real-settings">
      <p>
        This is the balancer of the run on the page, changed settings included, as you would write
        it down for a real one. What a product does otherwise stands at the end.
      </p>
      {knobs.world === 'stretched' && (
        <p className="slow-note">
          The times are slow motion, made to be watched. For times to use, choose real time under
          Settings.
        </p>
      )}
      <RadioGroup label="Product" choices={PRODUCTS} value={product} onChoose={setProduct} />
      <CopyableText key={product} label={`Settings of ${config?.title}`} text={text} />
    </div>
  );
}
