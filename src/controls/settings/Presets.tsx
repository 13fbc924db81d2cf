import { Fragment } from 'react';
import type { Field, FieldValue } from '../../engine';
import words from '../../messages/en/settings/presetList';
import settings from '../../messages/en/settings/settings';
import fields from '../../messages/fields';
import { valueInWords } from '../../messages/values';
import { type KnownPreset, PRESETS, type Preset, type PresetTopic } from '../../scenarios/presets';
import { usePlayer, useSettings } from '../../state/hooks';
import { applied } from '../../state/settings/settingDrafts';
import { problemWords } from '../../state/settings/settingGroups';
import { SETTINGS } from '../../state/settings/settingList';
import { forget, type RunSettings } from '../../state/settings/settings';
import { Icon } from '../../ui/Icon';
import { Marked } from '../../ui/Marked';
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

/** In the order of the list. */
const TOPICS = [...new Set(PRESETS.map(({ topic }) => topic))];

/** For who hears it: the eye sees it from a sign. */
const ASIDE = { aside: (text: string) => <span className="vh">{text}</span> };

type Values = Readonly<Record<string, FieldValue>>;
type ShownPreset = KnownPreset & Preset;

/** The settings that real products come with: one press sets them together. */
export function Presets() {
  const player = usePlayer();
  const last = useSettings((state) => state.applied);
  const chosen = PRESETS.find(({ id }) => id === last?.id);
  const values = useSettings(({ settings }) => (settings as RunSettings).values);
  const isSlow = useSettings(({ settings }) => settings?.timeWorld === 'stretched');
  // What others also come with is no reason to call them chosen.
  const inForce = chosen && same(pick(values, chosen), chosen.set) ? chosen : undefined;
  const choose = (preset: ShownPreset) => {
    if (chosen) forget(player.settings, [sourceOf(chosen)]);
    applied(player.settings, { id: preset.id, before: pick(values, preset) });
    turn(player, sourceOf(preset), preset.set, { title: presetTitle(preset), isUndone: false });
  };
  return (
    <Disclosure
      title={words('presetList.title')}
      note={words('presetList.count', { count: PRESETS.length })}
    >
      {isSlow && <p className="preset-note">{words('presetList.slow')}</p>}
      {TOPICS.map((topic) => (
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
  return (
    <fieldset className="preset-topic">
      <legend>{words(`presetList.topic.${topic}`)}</legend>
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
            {preset === inForce ? (
              <Marked
                text={words('presetList.inForce', { title: presetTitle(preset) })}
                tags={ASIDE}
              />
            ) : (
              presetTitle(preset)
            )}
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
  const isSlow = useSettings(({ settings }) => settings?.timeWorld === 'stretched');
  const rows = SETTINGS.filter(({ path }) => path in set);
  const undo = () => {
    turn(player, sourceOf(preset), before, { title, isUndone: true });
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
          {words('presetList.refused', { problems: problems.map(problemWords).join(' '), isSlow })}
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
      <h5>{words('presetList.differences')}</h5>
      <ul>
        {presetDifferences(preset).map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
      {waiting && <p className="setting-waiting">{settings('settings.replaying')}</p>}
      {!problems && !same(before, set) && (
        <button type="button" className="button" onClick={undo}>
          {words('presetList.undo', { title })}
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
              <Marked
                text={words('presetList.was', { value: valueInWords(field, from) })}
                tags={ASIDE}
              />
            </s>{' '}
            <strong>{valueInWords(field, to)}</strong>
          </>
        )}
      </dd>
      <dd className="preset-why">{source}</dd>
    </div>
  );
}
