import { explainComponentName } from './explainComponentName';

describe('explainComponentName', () => {
  it.each(['ab', 'orders', 'orders-api', '2nd-try', 'a'.repeat(50)])(
    'allows %s',
    name => {
      expect(explainComponentName(name)).toBeUndefined();
    },
  );

  it.each([
    ['', /name/],
    ['a', /at least 2/],
    ['a'.repeat(51), /at most 50 characters; this name has 51/],
    ['Orders', /lower-case/],
    ['my orders', /dashes in place of spaces/],
    ['my_orders', /“_”/],
    ['größe', /“ö”/],
    ['a😀', /“😀”/],
    ['-orders', /Begin/],
    ['orders-', /End/],
    ['my--orders', /one dash/],
  ])('says what is wrong with %j', (name, rule) => {
    expect(explainComponentName(name)).toMatch(rule);
  });
});
