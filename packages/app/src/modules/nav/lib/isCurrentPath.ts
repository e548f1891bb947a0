/** Whether a page is the one shown, or holds it: `/catalog` for `/catalog/default/component/x`. */
export function isCurrentPath(href: string, pathname: string): boolean {
  if (href === '/') {
    return pathname === '/';
  }
  const base = href.replace(/\/$/, '');
  return pathname === base || pathname.startsWith(`${base}/`);
}
