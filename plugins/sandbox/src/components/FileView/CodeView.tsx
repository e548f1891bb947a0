import { KeyboardEvent, MouseEvent, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { formatLineRange, parseLineRange } from '../../lib/lineRange';
import styles from './CodeView.module.css';

/** As in the style sheet, to place the mark. (The unit `lh` would say the same, but Safari 16.0 lacks it.) */
const LINE_HEIGHT_PX = 20;

const STEPS: Record<string, number | undefined> = { ArrowUp: -1, ArrowDown: 1 };

export interface CodeViewProps {
  lines: string[];
}

/**
 * A text with line numbers. The text is one block beside the numbers rather
 * than a row for each line: it selects, copies and is read aloud as text, and
 * a long file stays fast. Lines never wrap, so that both keep in step.
 */
export function CodeView({ lines }: CodeViewProps) {
  const location = useLocation();
  const navigate = useNavigate();
  const gutter = useRef<HTMLDivElement>(null);
  const chosenHere = useRef(false);
  const range = parseLineRange(location.hash);
  const from = range && range.from <= lines.length ? range.from : undefined;
  const to = range && Math.min(range.to, lines.length);

  useEffect(() => {
    // Somebody who has just clicked on a line already sees it.
    if (from !== undefined && !chosenHere.current) {
      numberOf(gutter.current, from)?.scrollIntoView({ block: 'center' });
    }
    chosenHere.current = false;
  }, [from]);

  const onClick = (event: MouseEvent) => {
    const line = lineAt(event.target);
    // With a modifier it is a link like any other: a new tab, a new window.
    if (line === undefined || event.metaKey || event.ctrlKey || event.altKey) {
      return;
    }
    event.preventDefault();
    chosenHere.current = true;
    const start = event.shiftKey && from !== undefined ? from : line;
    navigate(
      {
        pathname: location.pathname,
        search: location.search,
        hash: formatLineRange({
          from: Math.min(start, line),
          to: Math.max(start, line),
        }),
      },
      { replace: true },
    );
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const line = lineAt(event.target);
    const step = STEPS[event.key];
    if (line === undefined || step === undefined) return;
    event.preventDefault();
    numberOf(gutter.current, line + step)?.focus();
  };

  return (
    <div className={styles.code}>
      {/* The listeners serve the links inside, which are many. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        ref={gutter}
        className={styles.gutter}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {lines.map((_, index) => {
          const line = index + 1;
          return (
            <a
              key={line}
              id={`L${line}`}
              href={`#L${line}`}
              data-line={line}
              aria-label={`Line ${line}`}
              // One stop for the keyboard; the arrow keys go on from there.
              tabIndex={line === (from ?? 1) ? 0 : -1}
            >
              {line}
            </a>
          );
        })}
      </div>
      <pre className={styles.text}>
        {from !== undefined && to !== undefined && (
          <span
            aria-hidden
            data-testid="marked-lines"
            className={styles.mark}
            style={{
              top: (from - 1) * LINE_HEIGHT_PX,
              height: (to - from + 1) * LINE_HEIGHT_PX,
            }}
          />
        )}
        <code>{lines.join('\n')}</code>
      </pre>
    </div>
  );
}

function lineAt(target: EventTarget): number | undefined {
  const line = target instanceof HTMLElement ? target.dataset.line : undefined;
  return line === undefined ? undefined : Number(line);
}

function numberOf(
  gutter: HTMLElement | null,
  line: number,
): HTMLElement | undefined {
  const found = gutter?.querySelector(`[data-line="${line}"]`);
  return found instanceof HTMLElement ? found : undefined;
}
