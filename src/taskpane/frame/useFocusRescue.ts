import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Where the keyboard goes when the thing it was on disappears. */
export const mainId = 'pane-main';

/**
 * For parts that come and go by themselves: when one goes while the keyboard is in it, the keyboard moves to the page, not to
 * the document's start.
 */
export function useFocusRescue<T extends HTMLElement>(): RefObject<T | null> {
  const part = useRef<T>(null);
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      // Never taken from somebody who went on in the workbook meanwhile.
      if (document.hasFocus() && element?.contains(document.activeElement)) document.getElementById(mainId)?.focus();
    };
  }, []);
  return part;
}
