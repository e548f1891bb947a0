import { useEffect, type RefObject } from 'react';
import { repairContent } from '../lib/repairContent';

/** Keeps the content repaired while pages come and go in it. */
export function useRepairedContent(ref: RefObject<HTMLElement>): void {
  useEffect(() => {
    const content = ref.current;
    if (!content) {
      return undefined;
    }
    let frame: number | undefined;
    const repair = () => {
      frame = undefined;
      repairContent(content);
    };

    repair();
    // Pages come in many small steps; once before each paint is enough.
    const observer = new MutationObserver(() => {
      frame ??= requestAnimationFrame(repair);
    });
    observer.observe(content, {
      childList: true,
      subtree: true,
      attributeFilter: ['aria-selected'],
    });
    return () => {
      observer.disconnect();
      if (frame !== undefined) {
        cancelAnimationFrame(frame);
      }
    };
  }, [ref]);
}
