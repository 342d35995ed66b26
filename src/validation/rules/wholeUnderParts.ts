import type { EntryCell } from '../../model/entry';
import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';

interface Part {
  readonly measure: string;
  readonly cell: EntryCell;
  readonly value: number;
}

/**
 * 总数小于多个部分: several measures that are counted within one value (其中, or numerators over a shared denominator) exceed it. Then
 * the value itself is most likely wrong, and one finding at it says so in place of one at each of them.
 */
export const wholeUnderParts: UnitRule = {
  code: 'whole-under-parts',
  severity: 'hard',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    let partsOver: Map<string, Part[]> | undefined;
    for (const { measure, reported } of unit.figures) {
      const wholeId = measure.kind === 'ratio' ? measure.denominatorIs : measure.partOf;
      if (wholeId === undefined) continue;
      const cell = measure.kind === 'ratio' ? reported.numerator : reported.value;
      const value = unit.number(cell);
      const whole = unit.number(unit.of(wholeId)?.reported.value);
      if (cell === undefined || value === undefined || whole === undefined || !exceeds(value, whole)) continue;
      partsOver ??= new Map();
      const parts = partsOver.get(wholeId) ?? [];
      parts.push({ measure: measure.id, cell, value });
      partsOver.set(wholeId, parts);
    }
    for (const [wholeId, parts] of partsOver ?? []) {
      const cell = unit.of(wholeId)?.reported.value;
      const left = unit.number(cell);
      if (parts.length < 2 || cell === undefined || left === undefined) continue;
      yield {
        ...inCell(cell, wholeId, 'value', unit.frame.period),
        left,
        right: Math.max(...parts.map((part) => part.value)),
        parameters: { parts: parts.map((part) => part.measure).join('、') },
        doubts: [cell, ...parts.map((part) => part.cell)],
      };
    }
  },
};
