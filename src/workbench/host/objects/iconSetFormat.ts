import { type ConditionalOwner, ruleOf } from '../conditionalOwner';
import { iconSets } from '../conditionalRule';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { invalidArgument } from '../hostError';
import { booleanArgument, recordArgument, wordArgument } from '../methodArguments';
import { readIconPoint, writeScaleValue } from '../scaleValues';

export class IconSetFormatObject extends HostObject {
  static readonly declaration: ClassDeclaration<IconSetFormatObject> = declareClass<IconSetFormatObject>({
    name: 'IconSetConditionalFormat',
    since: '1.6',
    scalars: {
      style: {
        read: ({ owner }) => Object.entries(iconSets).find(([, set]) => set === ruleOf(owner, 'iconSet').iconSet)?.[0] ?? 'Invalid',
        write: (format, value) => format.setStyle(value),
      },
      reverseIconOrder: {
        read: ({ owner }) => ruleOf(owner, 'iconSet').reverse ?? false,
        write: ({ owner }, value) => owner.change({ ...ruleOf(owner, 'iconSet'), reverse: booleanArgument(value) }),
      },
      showIconOnly: {
        read: ({ owner }) => !(ruleOf(owner, 'iconSet').showValue ?? true),
        write: ({ owner }, value) => owner.change({ ...ruleOf(owner, 'iconSet'), showValue: !booleanArgument(value) }),
      },
      // The first icon has no condition of its own: it is whatever the others leave.
      criteria: {
        read: ({ owner }) =>
          ruleOf(owner, 'iconSet').points.map((point, i) => (i === 0 ? {} : { ...writeScaleValue(point), formula: point.value ?? '', operator: 'GreaterThanOrEqual' })),
        write: (format, value) => format.setCriteria(value),
      },
    },
  });

  readonly declaration: ClassDeclaration = IconSetFormatObject.declaration;

  constructor(readonly owner: ConditionalOwner) {
    super();
  }

  private setStyle(value: unknown): void {
    const iconSet = iconSets[wordArgument(value, Object.keys(iconSets))] ?? '';
    const count = Number(iconSet.charAt(0));
    const points = Array.from({ length: count }, (_, i) => ({ type: 'percent' as const, value: String(Math.round((100 * i) / count)) }));
    this.owner.change({ ...ruleOf(this.owner, 'iconSet'), iconSet, points });
  }

  private setCriteria(value: unknown): void {
    const rule = ruleOf(this.owner, 'iconSet');
    if (!Array.isArray(value) || value.length !== rule.points.length) throw invalidArgument();
    const points = value.map((item, i) => {
      if (i === 0) return rule.points[0] ?? { type: 'percent' as const, value: '0' };
      wordArgument(recordArgument(item)['operator'], ['GreaterThanOrEqual']);
      return readIconPoint(item);
    });
    this.owner.change({ ...rule, points });
  }
}
