import { useLayoutEffect, useRef, useState } from 'react';
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
import choice from '../messages/en/choice';
import words from '../messages/en/choosing';
import { RadioGroup } from '../ui/RadioGroup';

interface Props {
  readonly need: Need;
  readonly isRunning: boolean;
  onChange(need: Need): void;
  onFind(): void;
  onCancel(): void;
}

const answers = () => ANSWERS.map((value) => ({ value, label: choice(`choice.answer.${value}`) }));

/** What is needed, what is known in numbers, and what is set up besides. */
export function Form({ need, isRunning, onChange, onFind, onCancel }: Props) {
  return (
    <form
      className="choosing-form"
      onSubmit={(event) => {
        event.preventDefault();
        onFind();
      }}
    >
      <h3>{words('choosing.needs')}</h3>
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
      <Doing isRunning={isRunning} onCancel={onCancel} />
    </form>
  );
}

/** "Find out" stays where it is: a second click does what the first one did, and cancels nothing. */
function Doing({ isRunning, onCancel }: Pick<Props, 'isRunning' | 'onCancel'>) {
  const find = useRef<HTMLButtonElement>(null);
  const isOnCancel = useRef(false);
  // Whoever stands on "Cancel" when it goes would be thrown to the beginning of the page.
  useLayoutEffect(() => {
    if (isRunning || !isOnCancel.current) return;
    isOnCancel.current = false;
    find.current?.focus();
  }, [isRunning]);
  return (
    <div className="choosing-doing">
      <button ref={find} type="submit" className="button button-primary">
        {words('choosing.find')}
      </button>
      {isRunning && (
        <button
          type="button"
          className="button"
          onClick={onCancel}
          onFocus={() => {
            isOnCancel.current = true;
          }}
          onBlur={() => {
            isOnCancel.current = false;
          }}
        >
          {words('choosing.cancel')}
        </button>
      )}
    </div>
  );
}

interface AmountProps extends Pick<Props, 'need' | 'onChange'> {
  readonly number: NumberId;
}

/** A number that may be left open: then its default stands there, and is said to be one. */
function Amount({ number, need, onChange }: AmountProps) {
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
      />
    </label>
  );
}
