import { useApi } from '@backstage/frontend-plugin-api';
import { searchApiRef } from '@backstage/plugin-search-react';
import { useEffect, useState } from 'react';
import { describeFound, type Found } from './describeFound';

const TYPING_MS = 150;
const LIMIT = 8;

export interface QuickSearchState {
  found: Found[];
  isSearching: boolean;
  error?: unknown;
}

const NOTHING: QuickSearchState = { found: [], isSearching: false };

/** Asks the search engine while one writes; the last answer stays until the next is there. */
export function useQuickSearch(term: string): QuickSearchState {
  const searchApi = useApi(searchApiRef);
  const [state, setState] = useState(NOTHING);
  const trimmed = term.trim();

  useEffect(() => {
    if (!trimmed) {
      setState(NOTHING);
      return undefined;
    }
    const controller = new AbortController();
    setState(previous => ({ found: previous.found, isSearching: true }));
    const timer = setTimeout(async () => {
      try {
        const { results } = await searchApi.query(
          { term: trimmed, pageLimit: LIMIT },
          { signal: controller.signal },
        );
        if (!controller.signal.aborted) {
          setState({
            found: results.slice(0, LIMIT).map(describeFound),
            isSearching: false,
          });
        }
      } catch (error) {
        if (!controller.signal.aborted) {
          setState({ found: [], isSearching: false, error });
        }
      }
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [searchApi, trimmed]);

  return state;
}
