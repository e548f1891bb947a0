import { randomBytes } from 'node:crypto';

/**
 * Code blocks are most of the HTML of a page and come from escaped text only.
 * They are set aside while the rest is cleaned. The place of each is marked by
 * an element that an author cannot write, since its name is drawn for each page.
 */
export class TrustedHtml {
  private readonly mark = randomBytes(12).toString('hex');
  private readonly parts: string[] = [];

  /** Takes `html` and returns what to put in its place. */
  setAside(html: string): string {
    this.parts.push(html);
    return `<s class="${this.mark}-${this.parts.length - 1}"></s>`;
  }

  putBack(html: string): string {
    if (this.parts.length === 0) return html;
    return html.replace(
      new RegExp(`<s class="${this.mark}-(\\d+)"></s>`, 'g'),
      (_, index: string) => this.parts[Number(index)],
    );
  }
}
