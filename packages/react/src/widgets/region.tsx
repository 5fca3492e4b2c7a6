import { useState } from 'react';
import { say, titled } from '../words/words.ts';
import type { Option } from './facets.ts';
import { useSetting } from './setting.ts';
import { type ControlProps, useWired } from './widget.ts';

/** A region of GB/T 2260 in up to three steps; some cities have no counties, and a code that the list lacks may be typed. */
export function RegionWidget(props: ControlProps): React.ReactElement {
  const { language } = useSetting();
  const { id, value: given, aria, options, change, leave, isReadOnly } = useWired(props);
  const code = typeof given === 'string' ? given : '';
  const [typed, setTyped] = useState<string>();
  const [province, city] = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`];
  const cities = below(options, province, 2);
  const counties = below(options, city, 4);
  const steps = [
    { name: 'province', value: province, list: options.filter(({ value }) => String(value).endsWith('0000')), up: '' },
    { name: 'city', value: city, list: cities, up: province },
    { name: 'county', value: code, list: counties, up: city },
  ] as const;
  return (
    <div className="yf-region">
      {steps.map(({ name, value, list, up }, index) =>
        list.length === 0 && index > 0 ? null : (
          <label className="yf-region-part" key={name}>
            <span>{say(language, name)}</span>
            <select
              {...aria}
              className="yf-input"
              disabled={isReadOnly}
              id={index === 0 ? id : `${id}__${name}`}
              name={`${id}__${name}`}
              onBlur={leave}
              onChange={({ target }) => change(target.value === '' ? (up === '' ? undefined : up) : target.value)}
              value={list.some((option) => option.value === value) ? value : ''}
            >
              <option value="">{say(language, name === 'county' ? 'noCounty' : 'choose')}</option>
              {list.map((option) => (
                <option key={String(option.value)} value={String(option.value)}>
                  {titled(option.titles, language)}
                </option>
              ))}
            </select>
          </label>
        ),
      )}
      <label className="yf-region-part">
        <span>{say(language, 'regionCode')}</span>
        <input
          {...aria}
          autoComplete="off"
          className="yf-input"
          id={`${id}__code`}
          inputMode="numeric"
          maxLength={12}
          name={`${id}__code`}
          onBlur={() => {
            setTyped(undefined);
            leave();
          }}
          onChange={({ target }) => {
            setTyped(target.value);
            const plain = target.value.normalize('NFKC').replace(/\s/g, '');
            change(plain === '' ? undefined : plain);
          }}
          readOnly={isReadOnly}
          type="text"
          value={typed ?? code}
        />
      </label>
    </div>
  );
}

/** The regions one step below a code: they share its first digits and are not further down. */
function below(options: readonly Option[], code: string, digits: 2 | 4): readonly Option[] {
  const start = code.slice(0, digits);
  if (start.length < digits || /^0*$/.test(start)) return [];
  return options.filter(({ value }) => {
    const text = String(value);
    return (
      text.startsWith(start) &&
      text !== code &&
      (digits === 4 || text.endsWith('00')) &&
      !text.endsWith(digits === 2 ? '0000' : '00')
    );
  });
}
