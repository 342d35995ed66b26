import { createLightTheme, type BrandVariants } from '@fluentui/react-components';

/** The green of spreadsheets, light to dark around the 80 that Fluent takes for buttons and bars. */
const green: BrandVariants = {
  10: '#03130a',
  20: '#082214',
  30: '#0b3320',
  40: '#0c4128',
  50: '#0d5030',
  60: '#0e5f38',
  70: '#0f6d3c',
  80: '#107c41',
  90: '#2b8a55',
  100: '#439868',
  110: '#5aa67b',
  120: '#71b48e',
  130: '#89c2a2',
  140: '#a2d1b6',
  150: '#bcdfcb',
  160: '#d8eee0',
};

export const pageTheme = {
  ...createLightTheme(green),
  fontFamilyBase: "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
};
