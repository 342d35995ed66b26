/** Language of the words on our sheets; the notice's own wording stays Chinese in both. */
export type SheetLocale = 'zh-CN' | 'en-US';
