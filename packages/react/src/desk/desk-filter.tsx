import type { Intake } from '@yunform/core/run';
import type { Language } from '@yunform/schema/base';
import type { RefObject } from 'react';
import { sayAtDesk as say } from '../words/desk-words.ts';
import { departmentOf, formTitleOf } from '../words/names.ts';
import type { Filter } from './desk-source.ts';

/** What a `DeskFilter` takes. */
export interface DeskFilterProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly intake: Intake;
  readonly language: Language;
  /** The search field, for who leads the focus there. */
  readonly search: RefObject<HTMLInputElement | null>;
}

/** What the list is narrowed to: words, one form, one status. */
export function DeskFilter({ filter, onFilter, intake, language, search }: DeskFilterProps): React.ReactElement {
  return (
    <div className="yf-desk-filter">
      <label>
        <span className="yf-label">{say(language, 'deskSearch')}</span>
        <input
          className="yf-input"
          onChange={({ target }) => onFilter({ ...filter, text: target.value })}
          ref={search}
          type="search"
          value={filter.text}
        />
      </label>
      <label>
        <span className="yf-label">{say(language, 'deskForm')}</span>
        <select
          className="yf-input"
          onChange={({ target }) => onFilter({ ...filter, form: target.value })}
          value={filter.form}
        >
          <option value="">{say(language, 'deskAll')}</option>
          {Object.keys(intake.forms).map((id) => (
            <option key={id} value={id}>
              {departmentOf(intake, id, language)} · {formTitleOf(intake, id, language)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="yf-label">{say(language, 'deskStatus')}</span>
        <select
          className="yf-input"
          onChange={({ target }) => onFilter({ ...filter, status: target.value })}
          value={filter.status}
        >
          <option value="">{say(language, 'deskAll')}</option>
          {(['accepted', 'waiting', 'refused'] as const).map((status) => (
            <option key={status} value={status}>
              {say(language, `desk-${status}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
