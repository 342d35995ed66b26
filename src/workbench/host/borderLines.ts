import type { BorderLine, BorderLineStyle } from '../../model/workbookDocument';

/** Excel describes a line by style and weight; a file by one word. */
export const borderStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
export type BorderStyle = (typeof borderStyles)[number];

export const borderWeights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
export type BorderWeight = (typeof borderWeights)[number];

const described: Readonly<Record<BorderLineStyle, readonly [BorderStyle, BorderWeight]>> = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  hair: ['Continuous', 'Hairline'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  double: ['Double', 'Thick'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

export function styleOfLine(line: BorderLine | undefined): BorderStyle {
  return line === undefined ? 'None' : described[line.style][0];
}

export function weightOfLine(line: BorderLine | undefined): BorderWeight {
  return line === undefined ? 'Thin' : described[line.style][1];
}

/** The line of that style and weight; where Excel knows no such pair, the style decides. */
export function lineStyle(style: Exclude<BorderStyle, 'None'>, weight: BorderWeight): BorderLineStyle {
  const heavy = weight === 'Medium' || weight === 'Thick';
  switch (style) {
    case 'Continuous':
      return ({ Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const)[weight];
    case 'Dash':
      return heavy ? 'mediumDashed' : 'dashed';
    case 'DashDot':
      return heavy ? 'mediumDashDot' : 'dashDot';
    case 'DashDotDot':
      return heavy ? 'mediumDashDotDot' : 'dashDotDot';
    case 'Dot':
      return 'dotted';
    case 'Double':
      return 'double';
    case 'SlantDashDot':
      return 'slantDashDot';
  }
}
