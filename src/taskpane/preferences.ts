import { logger } from './logger';

/** Small choices that one person makes on one machine and finds again next time. */
export interface Preferences {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
}

/**
 * Kept in the browser's storage under the partition that Office gives this add-in on this host; where storage is
 * refused (private windows, policies), kept for as long as the pane is open.
 */
export function createPreferences(storage: () => Storage, partition: string | undefined): Preferences {
  const kept = new Map<string, string>();
  const keyOf = (key: string): string => `${partition ?? ''}tra.${key}`;
  return {
    read(key) {
      try {
        return storage().getItem(keyOf(key)) ?? kept.get(key);
      } catch (error) {
        logger.warn('storage cannot be read', error);
        return kept.get(key);
      }
    },
    write(key, value) {
      kept.set(key, value);
      try {
        storage().setItem(keyOf(key), value);
      } catch (error) {
        logger.warn('storage cannot be written', error);
      }
    },
  };
}
