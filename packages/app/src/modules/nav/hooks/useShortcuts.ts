import { useEffect, useRef } from 'react';

/** How long `g` waits for the letter that says where to. */
const SEQUENCE_MS = 1200;

export interface ShortcutHandlers {
  onSearch: () => void;
  onHelp: () => void;
  /** Called with the key after `g`; true when it led somewhere. */
  onGoTo: (key: string) => boolean;
}

/** Single keys, as long as nobody is writing and nothing lies over the page. */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });

  useEffect(() => {
    let goPressedAt = -Infinity;

    function onKeyDown(event: KeyboardEvent) {
      const afterGo = event.timeStamp - goPressedAt < SEQUENCE_MS;
      goPressedAt = -Infinity;
      if (
        event.defaultPrevented ||
        event.repeat ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isWriting(event.target) ||
        isCovered()
      ) {
        return;
      }
      if (afterGo && latest.current.onGoTo(event.key)) {
        event.preventDefault();
      } else if (event.key === 'g') {
        goPressedAt = event.timeStamp;
      } else if (event.key === '/') {
        // Firefox would open its own search.
        event.preventDefault();
        latest.current.onSearch();
      } else if (event.key === '?') {
        event.preventDefault();
        latest.current.onHelp();
      }
    }

    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      // Lists and menus use letters to jump to an entry.
      target.closest(
        'input, textarea, select, [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"]',
      ) !== null)
  );
}

function isCovered(): boolean {
  return (
    document.querySelector(
      'dialog[open], [role="dialog"], [role="alertdialog"]',
    ) !== null
  );
}
