import { useEffect, useState } from 'react';
import type { PageLocale } from './pageLocale';
import { readRibbon, type Ribbon } from './readRibbon';

/** The folder that the add-in is served from, as this page (one folder below it) sees it. */
export const ADD_IN_FOLDER = '../';

/** The add-in's ribbon from its manifest, or why there is none. */
export function useRibbon(locale: PageLocale): Ribbon | Error | undefined {
  const [ribbon, setRibbon] = useState<Ribbon | Error>();
  useEffect(() => {
    const stop = new AbortController();
    fetch(`${ADD_IN_FOLDER}manifest.xml`, { signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        setRibbon(readRibbon(await response.text(), locale));
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) setRibbon(error instanceof Error ? error : new Error(String(error)));
      });
    return () => stop.abort();
  }, [locale]);
  return ribbon;
}
