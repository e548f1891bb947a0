/**
 * Repairs what stock pages get wrong for those who use a screen reader or the
 * keyboard only, where neither an extension nor a theme reaches. Called often, so
 * each repair looks up what it needs by one selector and leaves the rest alone.
 */
export function repairContent(content: HTMLElement): void {
  repairLandmarks(content);
  repairTableHeaders(content);
  repairTabs(content);
  repairLists(content);
  repairLabels(content);
  repairNestedLinks(content);
}

/** Most pages have a <main>, some have none. One finds one on each page, and only one. */
function repairLandmarks(content: HTMLElement): void {
  const hasMain = content.querySelector('main, [role="main"]') !== null;
  if (hasMain) {
    content.removeAttribute('role');
  } else {
    content.setAttribute('role', 'main');
  }
  for (const header of content.querySelectorAll('.bui-PluginHeader')) {
    if (hasMain && !header.closest('main')) {
      header.setAttribute('role', 'banner');
    } else {
      header.removeAttribute('role');
    }
  }
}

/**
 * The header cells of stock tables hold a button within a button. The inner one
 * moves columns by keyboard; without it one Tab leads to each column and sorts it.
 */
function repairTableHeaders(content: HTMLElement): void {
  const handles = content.querySelectorAll(
    'th [data-rbd-drag-handle-draggable-id][tabindex]',
  );
  for (const handle of handles) {
    handle.removeAttribute('tabindex');
    handle.removeAttribute('role');
    handle.removeAttribute('aria-describedby');
  }
}

/** Tabs of page headers are links to pages: the panel they name does not exist. */
function repairTabs(content: HTMLElement): void {
  for (const tab of content.querySelectorAll('.bui-Tab[aria-controls]')) {
    if (!document.getElementById(tab.getAttribute('aria-controls')!)) {
      tab.removeAttribute('aria-controls');
    }
  }
}

/** Search results are list items in a plain box, beside buttons: each stands for itself. */
function repairLists(content: HTMLElement): void {
  for (const item of content.querySelectorAll('div > li:not([role])')) {
    if (item.parentElement?.getAttribute('role') !== 'list') {
      item.setAttribute('role', 'article');
    }
  }
}

/** The filters of the graph have their name above them, and no label. */
function repairLabels(content: HTMLElement): void {
  const fields = content.querySelectorAll(
    '[class*=MuiAutocomplete-root] input[aria-autocomplete]:not([aria-label])',
  );
  for (const field of fields) {
    // Some of Material UI's class names end in a number here.
    const name = field.closest(
      '[class*=MuiAutocomplete-root]',
    )?.previousElementSibling;
    if (
      name?.textContent &&
      !content.querySelector(`label[for="${field.id}"]`)
    ) {
      field.setAttribute('aria-label', name.textContent);
    }
  }
}

/** Cards of templates hold a link without a name within a button that has one. */
function repairNestedLinks(content: HTMLElement): void {
  for (const link of content.querySelectorAll('button[aria-label] a[href]')) {
    const button = link.closest('button[aria-label]');
    link.setAttribute('aria-label', button?.getAttribute('aria-label') ?? '');
    // The button does nothing that the link does not: a frame around it.
    button?.setAttribute('role', 'group');
    button?.setAttribute('tabindex', '-1');
  }
}
