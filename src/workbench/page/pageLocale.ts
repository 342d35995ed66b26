/** The languages that the page speaks; the pane and the spreadsheet follow it. */
export type PageLocale = 'zh-CN' | 'en-US';
