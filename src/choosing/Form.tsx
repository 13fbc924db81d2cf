import { useId, useState } from 'react';
import {
  ANSWERS,
  answerTo,
  MEASURES,
  type Need,
  NUMBER_IDS,
  NUMBERS,
  type NumberId,
  TERMS,
  withNumber,
  withOther,
  withTerm,
} from '../choice/need';
import { isAllowed } from '../choice/needText';
import { numberIn } from '../choice/rules';
import choice from '../messages/en/views/choice';
import words from '../messages/en/views/choosing';
import { RadioGroup } from '../ui/RadioGroup';

interface Props {
  readonly need: Need;
  onChange(need: Need): void;
  onFind(): void;
  /** To what is known; null where nothing is. */
  readonly onBack: (() => void) | null;
}

const answers = () => ANSWERS.map((value) => ({ value, label: choice(`choice.answer.${value}`) }));

/** What is needed, what is known in numbers, and what is set up besides. */
export function Form({ need, onChange, onFind, onBack }: Props) {
  return (
    <form
      className="choosing-form"
      onSubmit={(event) => {
        event.preventDefault();
        onFind();
      }}
    >
      <p className="quiet">{words('choosing.about')}</p>
      <h3 data-focus="" tabIndex={-1}>
        {words('choosing.needs')}
      </h3>
      <div className="choosing-terms">
        {TERMS.map((term) => (
          <RadioGroup
            key={term}
            label={choice(`choice.term.${term}`)}
            labelShown
            choices={answers()}
            value={answerTo(need, term)}
            onChoose={(answer) => onChange(withTerm(need, term, answer))}
          />
        ))}
      </div>
      <h3>{words('choosing.numbers')}</h3>
      <div className="choosing-numbers">
        {NUMBER_IDS.map((number) => (
          <Amount key={number} number={number} need={need} onChange={onChange} />
        ))}
      </div>
      <h3>{words('choosing.measures')}</h3>
      <div className="choosing-measures">
        {MEASURES.map((measure) => (
          <label key={measure}>
            <input
              type="checkbox"
              checked={need.measures.includes(measure)}
              onChange={() => onChange(withOther(need, measure))}
            />{' '}
            {choice(`choice.measure.${measure}`)}
          </label>
        ))}
      </div>
      <div className="choosing-doing">
        <button type="submit" className="button button-primary">
          {words('choosing.find')}
        </button>
        {onBack !== null && (
          <button type="button" className="button" onClick={onBack}>
            {words('choosing.back')}
          </button>
        )}
      </div>
    </form>
  );
}

/** Numbers that are easier to say beside an example. */
const HINTED = ['sessionBytes', 'forcedLoginS', 'slow20msS'] as const satisfies readonly NumberId[];
const isHinted = (number: NumberId): number is (typeof HINTED)[number] =>
  HINTED.some((one) => one === number);

interface AmountProps extends Pick<Props, 'need' | 'onChange'> {
  readonly number: NumberId;
}

/** A number that may be left open: then its default stands there, and is said to be one. */
function Amount({ number, need, onChange }: AmountProps) {
  const hint = useId();
  const said = need.numbers[number];
  const [draft, setDraft] = useState(said === undefined ? '' : `${said}`);
  const { from, to, isWhole } = NUMBERS[number];
  const otherwise = numberIn({ ...need, numbers: {} }, number);
  const change = (text: string) => {
    setDraft(text);
    const { [number]: _, ...others } = need.numbers;
    const value = Number(text);
    if (text === '') onChange({ ...need, numbers: others });
    else if (isAllowed(number, value)) onChange(withNumber(need, number, value));
  };
  return (
    <label>
      <span>{choice(`choice.number.${number}`)}</span>
      <input
        className="search-field"
        type="number"
        min={from}
        max={to}
        step={isWhole ? 1 : 'any'}
        value={draft}
        placeholder={words('choosing.otherwise', { value: otherwise })}
        onChange={({ target }) => change(target.value)}
        aria-describedby={isHinted(number) ? hint : undefined}
      />
      {isHinted(number) && (
        <small id={hint} className="quiet">
          {words(`choosing.hint.${number}`)}
        </small>
      )}
    </label>
  );
}
