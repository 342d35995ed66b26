import { webLightTheme, type Theme } from '@fluentui/react-components';

/** Fluent's light theme with fonts that every Chinese Windows, Mac and Linux has; Segoe UI stays first for digits and Latin letters. */
export const paneTheme: Theme = {
  ...webLightTheme,
  fontFamilyBase: "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
  fontFamilyNumeric: "Bahnschrift, 'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', system-ui, sans-serif",
};
