import { describeError, KindIcon } from '@slipway/plugin-ui';
import { RiBookOpenLine, RiSearchLine } from '@remixicon/react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { NavItem } from '../../lib/arrangeNavItems';
import { Modal } from '../Modal';
import { buildOptions, type Option } from './buildOptions';
import styles from './QuickSearch.module.css';
import { useQuickSearch } from './useQuickSearch';

export interface QuickSearchProps {
  pages: NavItem[];
  searchPage?: NavItem;
  onClose: () => void;
}

/** Finds a page or a thing of the catalog and goes there, hands on the keyboard. */
export function QuickSearch(props: QuickSearchProps) {
  const { pages, searchPage, onClose } = props;
  const [term, setTerm] = useState('');
  const [active, setActive] = useState(0);
  const { found, isSearching, error } = useQuickSearch(term);
  const options = buildOptions({ term, pages, found, searchPage });
  const navigate = useNavigate();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = Math.min(active, options.length - 1);

  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);

  function goTo(option: Option) {
    onClose();
    if (/^https?:/.test(option.href)) {
      window.location.assign(option.href);
    } else {
      navigate(option.href);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const last = options.length - 1;
    if (event.key === 'ArrowDown') {
      setActive(current >= last ? 0 : current + 1);
    } else if (event.key === 'ArrowUp') {
      setActive(current <= 0 ? last : current - 1);
    } else if (event.key === 'Enter' && options[current]) {
      goTo(options[current]);
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <Modal title="Search" placement="top" hideTitle onClose={onClose}>
      <div className={styles.field}>
        <RiSearchLine size={18} aria-hidden />
        <input
          // The dialog is opened in order to write here.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          className={styles.input}
          role="combobox"
          aria-label="Search"
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={
            options[current] && `${listId}-${options[current].id}`
          }
          placeholder="Services, people, docs, pages"
          autoComplete="off"
          spellCheck={false}
          value={term}
          onChange={event => {
            setTerm(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={styles.close} onClick={onClose}>
          Close
        </button>
      </div>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label="Results"
        aria-busy={isSearching}
        className={styles.list}
      >
        {options.map((option, index) => (
          // The field keeps the focus and its keys choose among the options.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={option.id}
            id={`${listId}-${option.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={styles.option}
            onPointerMove={() => setActive(index)}
            onClick={() => goTo(option)}
          >
            <span className={styles.icon} aria-hidden>
              {option.icon ?? <ResultIcon kind={option.kind} />}
            </span>
            <span className={styles.title}>{option.title}</span>
            {option.text && <span className={styles.text}>{option.text}</span>}
            <span className={styles.kind}>{option.kind}</span>
          </div>
        ))}
      </div>
      <p role="status" className={styles.status}>
        {describeState({ term, isSearching, error, count: found.length })}
      </p>
    </Modal>
  );
}

function ResultIcon({ kind }: { kind: string }) {
  return kind === 'Docs' ? (
    <RiBookOpenLine size={18} />
  ) : (
    <KindIcon kind={kind} size={18} />
  );
}

function describeState(state: {
  term: string;
  isSearching: boolean;
  error?: unknown;
  count: number;
}): string {
  if (state.error) {
    return `Search failed: ${describeError(state.error).cause}`;
  }
  if (!state.term.trim()) {
    return 'Arrow keys choose, Enter opens.';
  }
  if (state.isSearching) {
    return 'Searching…';
  }
  if (state.count === 0) {
    return 'Nothing found in the catalog and the docs.';
  }
  return state.count === 1 ? '1 result' : `${state.count} results`;
}
