import { useCallback, useEffect, useState } from 'react';
import { useMediaQuery } from '../../../hooks/useMediaQuery';

/** `wide` has words beside the icons, `rail` icons only, `bar` lies at the bottom. */
export type NavForm = 'wide' | 'rail' | 'bar';

// The key of the stock sidebar, whose choice thereby stays.
const KEY = 'sidebarPinState';

/** The form the screen has room for and the person wants. */
export function useNavForm(): {
  form: NavForm;
  isPinned: boolean;
  togglePinned: () => void;
} {
  const isBar = useMediaQuery('(max-width: 719px)');
  const isRail = useMediaQuery('(max-width: 1099px)');
  const [isPinned, setIsPinned] = useState(readPinned);

  useEffect(() => {
    try {
      window.localStorage.setItem(KEY, JSON.stringify(isPinned));
    } catch {
      // Storage is blocked: the choice holds until the page is left.
    }
  }, [isPinned]);

  const togglePinned = useCallback(() => setIsPinned(pinned => !pinned), []);
  if (isBar) {
    return { form: 'bar', isPinned, togglePinned };
  }
  return {
    form: isPinned && !isRail ? 'wide' : 'rail',
    isPinned,
    togglePinned,
  };
}

function readPinned(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== 'false';
  } catch {
    return true;
  }
}
