import { formatLineRange, parseLineRange } from './lineRange';

describe('lineRange', () => {
  it.each([
    ['#L10', { from: 10, to: 10 }],
    ['#L10-L20', { from: 10, to: 20 }],
    ['#L20-L10', { from: 10, to: 20 }],
  ])('reads %s', (hash, range) => {
    expect(parseLineRange(hash)).toEqual(range);
  });

  it.each(['', '#', '#L', '#L0', '#L-1', '#L1x', '#install', '#L99999999'])(
    'takes %j for no line',
    hash => {
      expect(parseLineRange(hash)).toBeUndefined();
    },
  );

  it('writes what it reads', () => {
    expect(formatLineRange({ from: 3, to: 3 })).toBe('#L3');
    expect(formatLineRange({ from: 3, to: 5 })).toBe('#L3-L5');
  });
});
