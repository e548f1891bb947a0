import { Repository } from '@slipway/plugin-sandbox-common';

/** Whether all words of a filter are in a repository's name, owner or description. */
export function matchesFilter(repository: Repository, filter: string): boolean {
  const text = `${repository.owner}/${repository.name} ${repository.description}`;
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every(word => text.toLowerCase().includes(word));
}
