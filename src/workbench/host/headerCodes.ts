/** The three sections of a header or footer as one text with Excel's codes: `&L` left, `&C` middle, `&R` right. */
export type HeaderSection = 'left' | 'center' | 'right';

const codes = { left: 'L', center: 'C', right: 'R' } as const;

/** The section's text; text before any code stands in the middle. */
export function readSection(text: string | undefined, section: HeaderSection): string {
  return sectionsOf(text ?? '')[section];
}

/** The whole text with one section replaced; undefined when nothing is left in it. */
export function withSection(text: string | undefined, section: HeaderSection, content: string): string | undefined {
  const sections = { ...sectionsOf(text ?? ''), [section]: content };
  const whole = (['left', 'center', 'right'] as const).map((name) => (sections[name] === '' ? '' : `&${codes[name]}${sections[name]}`)).join('');
  return whole === '' ? undefined : whole;
}

function sectionsOf(text: string): Record<HeaderSection, string> {
  const sections: Record<HeaderSection, string> = { left: '', center: '', right: '' };
  let current: HeaderSection = 'center';
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charAt(i) === '&' ? text.charAt(i + 1) : '';
    if (code === 'L' || code === 'C' || code === 'R') {
      current = code === 'L' ? 'left' : code === 'C' ? 'center' : 'right';
      i += 1;
    } else if (code !== '') {
      sections[current] += text.slice(i, i + 2);
      i += 1;
    } else {
      sections[current] += text.charAt(i);
    }
  }
  return sections;
}
