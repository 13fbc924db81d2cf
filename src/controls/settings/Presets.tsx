import { Fragment } from 'react';
import type { Field, FieldValue } from '../../engine';
import fields from '../../messages/fields';
import { valueInWords } from '../../messages/values';
import { type KnownPreset, PRESETS, type Preset, type PresetTopic } from '../../scenarios/presets';
import { usePlayer, useSettings } from '../../state/hooks';
import { applied } from '../../state/settingDrafts';
import { problemWords, SETTINGS } from '../../state/settingGroups';
import { forget, type RunSettings } from '../../state/settings';
import { Icon } from '../../ui/Icon';
import { Disclosure } from './Disclosure';
import {
  presetAbout,
  presetDifferences,
  presetSource,
  presetTitle,
  valueSource,
} from './presetWords';
import { turn } from './turn';
import { same } from './turnedWords';

const TOPICS: Readonly<Record<PresetTopic, string>> = {
  balancer: 'Load balancers',
  sessions: 'Session libraries',
  store: 'Session stores',
  token: 'Token issuers',
};

type Values = Readonly<Record<string, FieldValue>>;
type ShownPreset = KnownPreset & Preset;

/** The settings that real products come with: one press sets them together. */
export function Presets() {
  const player = usePlayer();
  const last = useSettings((state) => state.applied);
  const chosen = PRESETS.find(({ id }) => id === last?.id);
  const values = useSettings(({ settings }) => (settings as RunSettings).values);
  const isSlow = useSettings(({ settings }) => settings?.world === 'stretched');
  // What others also come with is no reason to call them chosen.
  const inForce = chosen && same(pick(values, chosen), chosen.set) ? chosen : undefined;
  const choose = (preset: ShownPreset) => {
    if (chosen) forget(player.settings, [sourceOf(chosen)]);
    applied(player.settings, { id: preset.id, before: pick(values, preset) });
    turn(player, sourceOf(preset), preset.set, presetTitle(preset));
  };
  return (
    <Disclosure title="Presets" note={`${PRESETS.length}`}>
      {isSlow && (
        <p className="preset-note">
          These values are real ones and meant for real time: in slow motion 30 seconds take as long
          as they say, and some values are not possible.
        </p>
      )}
      {(Object.keys(TOPICS) as PresetTopic[]).map((topic) => (
        <Fragment key={topic}>
          <Topic topic={topic} inForce={inForce} onChoose={choose} />
          {last && chosen?.topic === topic && <Effect preset={chosen} before={last.before} />}
        </Fragment>
      ))}
    </Disclosure>
  );
}

const sourceOf = ({ id }: Preset): string => `preset:${id}`;

const pick = (values: Values, { set }: Preset): Values =>
  Object.fromEntries(Object.keys(set).map((path) => [path, values[path] as FieldValue]));

interface TopicProps {
  readonly topic: PresetTopic;
  readonly inForce: ShownPreset | undefined;
  onChoose(preset: ShownPreset): void;
}

function Topic({ topic, inForce, onChoose }: TopicProps) {
  const presets = PRESETS.filter((preset) => preset.topic === topic);
  if (presets.length === 0) return null;
  return (
    <fieldset className="preset-topic">
      <legend>{TOPICS[topic]}</legend>
      {presets.map((preset) => {
        return (
          <button
            key={preset.id}
            data-preset={preset.id}
            type="button"
            className={preset === inForce ? 'button preset is-in-force' : 'button preset'}
            onClick={() => onChoose(preset)}
          >
            {preset === inForce && <Icon name="check" />}
            {presetTitle(preset)}
            {preset === inForce && <span className="vh">, in force</span>}
          </button>
        );
      })}
    </fieldset>
  );
}

/** What choosing a preset has done, in the place where everybody looks next. */
function Effect({ preset, before }: { preset: ShownPreset; before: Values }) {
  const { set } = preset;
  const title = presetTitle(preset);
  const player = usePlayer();
  const problems = useSettings(({ refusals }) => refusals[sourceOf(preset)]);
  const waiting = useSettings((state) => state.waiting.includes(sourceOf(preset)));
  const isSlow = useSettings(({ settings }) => settings?.world === 'stretched');
  const rows = SETTINGS.filter(({ path }) => path in set);
  const undo = () => {
    turn(player, sourceOf(preset), before, `${title} undone`);
    applied(player.settings, null);
    // This button goes away: the preset it was about gets the focus.
    player.root?.querySelector<HTMLElement>(`[data-preset="${preset.id}"]`)?.focus();
  };
  return (
    <section className={problems ? 'preset-effect is-refused' : 'preset-effect'} aria-label={title}>
      <h4>{title}</h4>
      <p>{presetAbout(preset)}</p>
      {problems && (
        <p className="setting-refusal" role="alert">
          Nothing was applied. {problems.map(problemWords).join(' ')}
          {isSlow && ' In slow motion messages take longer than real ones: choose real time above.'}
        </p>
      )}
      <dl>
        {rows.map((field) => (
          <Row
            key={field.path}
            field={field}
            from={(problems ? set : before)[field.path] as FieldValue}
            to={set[field.path] as FieldValue}
            source={valueSource(preset, field.path)}
          />
        ))}
      </dl>
      <p className="preset-source">{presetSource(preset)}</p>
      <h5>Differences from the real product</h5>
      <ul>
        {presetDifferences(preset).map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
      {waiting && <p className="setting-waiting">Replaying…</p>}
      {!problems && !same(before, set) && (
        <button type="button" className="button" onClick={undo}>
          Undo {title}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  readonly field: Field;
  readonly from: FieldValue;
  readonly to: FieldValue;
  /** What the product calls it, and where that is written. */
  readonly source: string;
}

function Row({ field, from, to, source }: RowProps) {
  return (
    <div>
      <dt>{fields(`fields.${field.path}`)}</dt>
      <dd>
        {same(from, to) ? (
          valueInWords(field, to)
        ) : (
          <>
            <s>
              <span className="vh">was </span>
              {valueInWords(field, from)}
            </s>{' '}
            <strong>{valueInWords(field, to)}</strong>
          </>
        )}
      </dd>
      <dd className="preset-why">{source}</dd>
    </div>
  );
}
