import { aRepository } from '../__testUtils__';
import { matchesFilter } from './matchesFilter';

describe('matchesFilter', () => {
  const repository = aRepository({
    owner: 'platform',
    name: 'orders',
    description: 'Takes orders from the shop',
  });

  it.each(['', '  ', 'ord', 'PLATFORM/ord', 'shop platform'])(
    'finds it by %j',
    filter => expect(matchesFilter(repository, filter)).toBe(true),
  );

  it.each(['invoices', 'orders invoices'])('misses it by %j', filter =>
    expect(matchesFilter(repository, filter)).toBe(false),
  );
});
