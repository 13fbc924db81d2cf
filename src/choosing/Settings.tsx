import { useState } from 'react';
import { clusterFor } from '../choice/cluster';
import type { Need } from '../choice/need';
import type { Verdict } from '../choice/verdict';
import real from '../messages/en/proof/real';
import words from '../messages/en/views/choosing';
import { CopyableText } from '../proof/CopyableText';
import { CONFIGS } from '../proof/configs';
import { RadioGroup } from '../ui/RadioGroup';
import { hashOf } from './address';

const PRODUCTS = CONFIGS.map(({ id, title }) => ({ value: id, label: title }));

/** The settings of real load balancers that go with what comes first. */
export function Settings({ need, verdict }: { readonly need: Need; readonly verdict: Verdict }) {
  const [product, setProduct] = useState(CONFIGS[0]?.id ?? '');
  const config = CONFIGS.find(({ id }) => id === product);
  const [first] = verdict.ranking;
  if (first === undefined || config === undefined) return null;
  const cluster = { ...clusterFor(need, first.architecture), name: hashOf(need) };
  return (
    <details className="choosing-settings">
      <summary>{words('choosing.settings')}</summary>
      <CopyableText
        label={real('real.settings', { product: config.title })}
        text={config.write(cluster)}
      >
        <RadioGroup
          label={real('real.product')}
          choices={PRODUCTS}
          value={product}
          onChoose={setProduct}
        />
      </CopyableText>
    </details>
  );
}
