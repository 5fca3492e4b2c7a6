import type { Json } from '@yunform/schema/base';
import { say, titled } from '../words/words.ts';
import type { Option } from './facets.ts';
import { useSetting } from './setting.ts';
import { type ControlProps, useWired, type Wired } from './widget.ts';

/** A few things to choose one from. */
export function ChoiceWidget(props: ControlProps): React.ReactElement {
  const wired = useWired(props);
  return <Radios options={wired.options} value={wired.value} wired={wired} />;
}

/** Yes or no; neither is chosen beforehand. */
export function BooleanWidget(props: ControlProps): React.ReactElement {
  const options: readonly Option[] = [
    { value: true, titles: { 'zh-CN': say('zh-CN', 'yes'), en: say('en', 'yes') } },
    { value: false, titles: { 'zh-CN': say('zh-CN', 'no'), en: say('en', 'no') } },
  ];
  const wired = useWired(props);
  return <Radios options={options} value={wired.value} wired={wired} />;
}

interface RadiosProps {
  readonly options: readonly Option[];
  readonly value: unknown;
  readonly wired: Wired;
}

function Radios({ options, value, wired }: RadiosProps): React.ReactElement {
  const { language } = useSetting();
  const { id, aria, change, leave, isReadOnly } = wired;
  const { 'aria-required': _, ...described } = aria;
  return (
    <div className="yf-options">
      {options.map((option, index) => (
        <label className="yf-option" key={String(option.value)}>
          <input
            {...described}
            checked={option.value === value}
            disabled={isReadOnly && option.value !== value}
            id={index === 0 ? id : `${id}__${index}`}
            name={id}
            onBlur={leave}
            onChange={() => change(option.value)}
            type="radio"
          />
          <span>{titled(option.titles, language)}</span>
        </label>
      ))}
    </div>
  );
}

/** Some things to choose one from, in a list that opens. */
export function SelectWidget(props: ControlProps): React.ReactElement {
  const { language } = useSetting();
  const { id, value: given, aria, options, change, leave, isReadOnly } = useWired(props);
  const chosen = options.findIndex(({ value }) => value === given);
  return (
    <select
      {...aria}
      className="yf-input"
      disabled={isReadOnly}
      id={id}
      name={id}
      onBlur={leave}
      onChange={({ target }) => change(options[Number(target.value)]?.value)}
      value={chosen === -1 ? '' : String(chosen)}
    >
      <option value="">{say(language, 'choose')}</option>
      {options.map((option, index) => (
        <option key={String(option.value)} value={String(index)}>
          {titled(option.titles, language)}
        </option>
      ))}
    </select>
  );
}

/** Several things may be chosen. */
export function ManyWidget(props: ControlProps): React.ReactElement {
  const { language } = useSetting();
  const { id, value: given, aria, options, change, leave, isReadOnly } = useWired(props);
  const { 'aria-required': _, ...described } = aria;
  const chosen: readonly Json[] = Array.isArray(given) ? given : [];
  const toggle = (value: Json): void => {
    const next = options.map((option) => option.value).filter((one) => (one === value) !== chosen.includes(one));
    change(next.length === 0 ? undefined : next);
  };
  return (
    <div className="yf-options">
      {options.map((option, index) => (
        <label className="yf-option" key={String(option.value)}>
          <input
            {...described}
            checked={chosen.includes(option.value)}
            disabled={isReadOnly}
            id={index === 0 ? id : `${id}__${index}`}
            name={id}
            onBlur={leave}
            onChange={() => toggle(option.value)}
            type="checkbox"
          />
          <span>{titled(option.titles, language)}</span>
        </label>
      ))}
    </div>
  );
}
