import { RepositoryLocation } from '@slipway/plugin-sandbox-common';
import { useParams } from 'react-router-dom';

/** The place in a repository that the address names. */
export function usePlace(): RepositoryLocation {
  const { owner = '', name = '', ref, '*': rest = '' } = useParams();
  // Without a ref there is no path, and what `*` holds is of the route around ours.
  const path = ref === undefined ? '' : rest.replace(/\/+$/, '');
  return { owner, name, ref, path };
}
