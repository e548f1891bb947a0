import { repairContent } from './repairContent';

function repaired(html: string): HTMLElement {
  const content = document.createElement('div');
  content.innerHTML = html;
  document.body.replaceChildren(content);
  repairContent(content);
  return content;
}

describe('repairContent', () => {
  it('is the main landmark only where the page has none', () => {
    const content = repaired('<div class="bui-PluginHeader"></div><p>Text</p>');
    expect(content).toHaveAttribute('role', 'main');
    expect(content.firstElementChild).not.toHaveAttribute('role');

    content.innerHTML = '<div class="bui-PluginHeader"></div><main></main>';
    repairContent(content);
    expect(content).not.toHaveAttribute('role');
    expect(content.firstElementChild).toHaveAttribute('role', 'banner');
  });

  it('leaves one button in a header cell', () => {
    const content = repaired(
      '<table><tr><th><span role="button" tabindex="0"><div role="button" tabindex="0" data-rbd-drag-handle-draggable-id="0" aria-describedby="x">Name</div></span></th></tr></table>',
    );
    expect(content.querySelectorAll('[role="button"]')).toHaveLength(1);
    expect(content.querySelectorAll('[tabindex]')).toHaveLength(1);
  });

  it('drops the reference to a panel that is not there', () => {
    const content = repaired(
      '<a class="bui-Tab" aria-controls="gone"></a><a class="bui-Tab" aria-controls="here"></a><div id="here"></div>',
    );
    const [gone, here] = content.querySelectorAll('a');
    expect(gone).not.toHaveAttribute('aria-controls');
    expect(here).toHaveAttribute('aria-controls', 'here');
  });

  it('lets items outside of a list stand for themselves', () => {
    const content = repaired(
      '<section><div><li>One</li></div><ul><li>Two</li></ul></section>',
    );
    expect(content.querySelector('div > li')?.getAttribute('role')).toBe(
      'article',
    );
    expect(content.querySelector('ul > li')?.hasAttribute('role')).toBe(false);
  });

  it('names a field after what stands above it', () => {
    const content = repaired(
      '<section><p>Kinds</p><div class="MuiAutocomplete-root"><input id="a" aria-autocomplete="list"></div></section>',
    );
    expect(content.querySelector('input')?.getAttribute('aria-label')).toBe(
      'Kinds',
    );
  });

  it('names a link in a button, and leads the keyboard to it alone', () => {
    const content = repaired(
      '<button tabindex="0" aria-label="Details"><a href="/x"></a></button>',
    );
    expect(content.querySelector('a')).toHaveAttribute('aria-label', 'Details');
    expect(content.querySelector('button')).toHaveAttribute('role', 'group');
    expect(content.querySelector('button')).toHaveAttribute('tabindex', '-1');
  });
});
