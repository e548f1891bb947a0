import type { MarkdownIt, StateInline } from '../types';

const KEYS =
  /\+\+((?:[\w-]+|"[^"\n]{1,40}")(?:\+(?:[\w-]+|"[^"\n]{1,40}"))*)\+\+/y;

const ALIASES: Record<string, string> = {
  ctrl: 'control',
  ctl: 'control',
  del: 'delete',
  ins: 'insert',
  esc: 'escape',
  return: 'enter',
  win: 'windows',
  cmd: 'command',
  opt: 'option',
  pgup: 'page-up',
  pgdn: 'page-down',
  prtsc: 'print-screen',
  left: 'arrow-left',
  right: 'arrow-right',
  up: 'arrow-up',
  down: 'arrow-down',
  bksp: 'backspace',
  spc: 'space',
};

const LABELS: Record<string, string> = {
  control: 'Ctrl',
  delete: 'Del',
  insert: 'Ins',
  escape: 'Esc',
  enter: 'Enter',
  windows: 'Win',
  command: 'Cmd',
  option: 'Option',
  alt: 'Alt',
  shift: 'Shift',
  tab: 'Tab',
  space: 'Space',
  backspace: 'Backspace',
  home: 'Home',
  end: 'End',
  'page-up': 'Page Up',
  'page-down': 'Page Down',
  'print-screen': 'Print Screen',
  'caps-lock': 'Caps Lock',
  'arrow-left': 'Left',
  'arrow-right': 'Right',
  'arrow-up': 'Up',
  'arrow-down': 'Down',
  plus: '+',
  minus: '-',
};

/** `++ctrl+alt+del++` as keys of a keyboard. */
export function keys(md: MarkdownIt): void {
  md.inline.ruler.before(
    'emphasis',
    'keys',
    (state: StateInline, silent: boolean) => {
      if (state.src.charCodeAt(state.pos) !== 0x2b) return false;
      KEYS.lastIndex = state.pos;
      const match = KEYS.exec(state.src);
      if (!match || KEYS.lastIndex > state.posMax) return false;
      if (!silent) {
        state.push('keys_open', 'span', 1).attrSet('class', 'keys');
        const parts = match[1].match(/"[^"]*"|[\w-]+/g) ?? [];
        parts.forEach((part, index) => {
          if (index > 0) {
            state.push('keys_plus_open', 'span', 1);
            state.push('text', '', 0).content = '+';
            state.push('keys_plus_close', 'span', -1);
          }
          const literal = part.startsWith('"');
          const name = literal
            ? part.slice(1, -1)
            : ALIASES[part.toLowerCase()] ?? part.toLowerCase();
          const key = state.push('kbd_open', 'kbd', 1);
          if (!literal) key.attrSet('class', `key-${name}`);
          state.push('text', '', 0).content = literal ? name : labelOf(name);
          state.push('kbd_close', 'kbd', -1);
        });
        state.push('keys_close', 'span', -1);
      }
      state.pos += match[0].length;
      return true;
    },
  );
}

function labelOf(name: string): string {
  return (
    LABELS[name] ??
    (name.length <= 3
      ? name.toUpperCase()
      : name.charAt(0).toUpperCase() + name.slice(1))
  );
}
