import type { PageLayoutDocument } from '../../model/workbookDocument';
import type { GridSheet } from './gridModel';

/** Replaces members of a sheet's page layout; one given as `undefined` is taken away. */
export function changeLayout(sheet: GridSheet, part: { readonly [K in keyof PageLayoutDocument]?: PageLayoutDocument[K] | undefined }): void {
  const merged = Object.entries({ ...sheet.pageLayout, ...part }).filter(([, value]) => value !== undefined);
  sheet.pageLayout = Object.fromEntries(merged);
}
