import type { XmlElement } from '../package/xmlTree';
import { child, childrenNamed, descendants, numberAttribute, parseXml } from '../package/xmlTree';

/** The 56 colours of Excel 97 (ECMA-376 part 1, 18.8.27), from index 8; 0 to 7 repeat the first eight. */
const standardPalette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Turns the colours of a file (literal, of the theme, of a palette) into `#RRGGBB`; `undefined` for automatic ones. */
export type ColorResolver = (color: XmlElement | undefined) => string | undefined;

/**
 * @param theme The theme's part, if there is one.
 * @param styles Root of the styles' part, which may bring a palette of its own.
 */
export function colorResolver(theme: string | undefined, styles: XmlElement | undefined): ColorResolver {
  const themeColors = theme === undefined ? [] : readTheme(parseXml(theme));
  const own = childrenNamed(child(child(styles, 'colors'), 'indexedColors'), 'rgbColor').map(({ attributes }) => (attributes['rgb'] ?? '').slice(-6));
  return (color) => {
    if (color === undefined) return undefined;
    const tint = numberAttribute(color, 'tint') ?? 0;
    const rgb = color.attributes['rgb'];
    if (rgb !== undefined) return /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? tinted(rgb.slice(-6), tint) : undefined;
    const theme = numberAttribute(color, 'theme');
    if (theme !== undefined) {
      const base = themeColors[theme];
      return base === undefined ? undefined : tinted(base, tint);
    }
    const indexed = numberAttribute(color, 'indexed');
    const base = indexed === undefined ? undefined : (own[indexed] ?? standardPalette[indexed < 8 ? indexed : indexed - 8]);
    return base === undefined ? undefined : tinted(base, tint);
  };
}

/** The theme's colours in the order in which cells refer to them: light and dark are swapped against the theme's own order. */
function readTheme(theme: XmlElement): (string | undefined)[] {
  const scheme = descendants(theme, 'clrScheme')[0];
  return ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((slot) => {
    const color = child(scheme, slot)?.children[0];
    const value = color?.name === 'sysClr' ? color.attributes['lastClr'] : color?.attributes['val'];
    return value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value) ? value : undefined;
  });
}

/** Lightens (above 0) or darkens (below 0) in hue, lightness and saturation, as 18.3.1.15 has it. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return `#${rgb.toUpperCase()}`;
  const [red, green, blue] = [0, 2, 4].map((start) => Number.parseInt(rgb.slice(start, start + 2), 16) / 255) as [number, number, number];
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const lightness = (highest + lowest) / 2;
  const range = highest - lowest;
  const saturation = range === 0 ? 0 : range / (lightness > 0.5 ? 2 - highest - lowest : highest + lowest);
  let hue = 0;
  if (range > 0) {
    if (highest === red) hue = ((green - blue) / range + 6) % 6;
    else if (highest === green) hue = (blue - red) / range + 2;
    else hue = (red - green) / range + 4;
  }
  const changed = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * changed - 1)) * saturation;
  const channel = (offset: number): string => {
    const turn = (offset + hue * 2) % 12;
    const value = changed - (chroma / 2) * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(Math.min(1, Math.max(0, value)) * 255).toString(16).padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`.toUpperCase();
}

