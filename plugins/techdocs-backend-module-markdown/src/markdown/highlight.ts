import hljs from 'highlight.js';

/** Colouring is for reading; nobody reads more than this, and its patterns are not all linear. */
const MAX_LENGTH = 60_000;
const MAX_LINE = 5_000;

/** Names that Pygments has and highlight.js calls otherwise. */
const ALIASES: Record<string, string> = {
  console: 'shell',
  'shell-session': 'shell',
  sh: 'bash',
  zsh: 'bash',
  py3: 'python',
  pycon: 'python-repl',
  jinja: 'django',
  'html+jinja': 'django',
  docker: 'dockerfile',
  tf: 'ini',
  terraform: 'ini',
  hcl: 'ini',
  jsonc: 'json',
  json5: 'json',
  ps1: 'powershell',
  tsx: 'typescript',
  jsx: 'javascript',
  vue: 'xml',
  svelte: 'xml',
  text: 'plaintext',
  none: 'plaintext',
  txt: 'plaintext',
  mysql: 'sql',
  postgresql: 'pgsql',
  dotenv: 'bash',
  promql: 'plaintext',
};

/** Code as HTML with classes; as plain text where the language is not known or the block is too large. */
export function highlight(code: string, language: string): string {
  const name = ALIASES[language.toLowerCase()] ?? language.toLowerCase();
  const known =
    name !== '' && name !== 'plaintext' && hljs.getLanguage(name) !== undefined;
  if (!known || code.length > MAX_LENGTH || hasLongLine(code))
    return escape(code);
  try {
    return hljs.highlight(code, { language: name, ignoreIllegals: true }).value;
  } catch {
    return escape(code);
  }
}

function hasLongLine(code: string): boolean {
  let start = 0;
  while (start < code.length) {
    const end = code.indexOf('\n', start);
    const stop = end < 0 ? code.length : end;
    if (stop - start > MAX_LINE) return true;
    start = stop + 1;
  }
  return false;
}

function escape(text: string): string {
  return text.replace(
    /[&<>"]/g,
    sign =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[sign] ?? sign),
  );
}
