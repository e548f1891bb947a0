import { formatHostValue, parseHostValue } from './hostValue';

describe('hostValue', () => {
  it.each([
    [{ host: 'embedded', owner: '' }, 'embedded'],
    [{ host: 'github.com', owner: 'acme' }, 'github.com?owner=acme'],
    [{ host: 'gitlab.com', owner: 'a/b' }, 'gitlab.com?owner=a%2Fb'],
    [{ host: 'github.com', owner: '' }, 'github.com?owner='],
  ])('turns %j into %s and back', (value, text) => {
    expect(formatHostValue(value)).toBe(text);
    expect(parseHostValue(text)).toEqual(value);
  });

  it('reads nothing from nothing', () => {
    expect(parseHostValue(undefined)).toBeUndefined();
    expect(parseHostValue('')).toBeUndefined();
  });
});
