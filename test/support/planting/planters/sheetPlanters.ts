import { fixedTarget, hasTarget, type Measure } from '../../../../src/model/measure';
import type { FigureColumn } from '../../../../src/model/period';
import type { ListedUnit } from '../../../../src/model/unit';
import type { RuleCode } from '../../../../src/validation/ruleCode';
import { clusterOf } from '../measureClusters';
import type { Ground } from '../ground';
import { filledIn, fixed, oneOf, type Part, type Planter } from './planter';

const sheetNames: Readonly<Record<FigureColumn, string>> = { target: '目标任务', 'half-year': '半年填报', 'year-end': '年终填报' };

/** A sheet of figures that is checked. */
const checkedColumn = (ground: Ground): FigureColumn => ground.random.pick<FigureColumn>(['target', ground.period]);

const unitCalled = (code: string, { random }: Ground): string => `${code}${random.whole(1, 1e9)}`;

const templateMismatch: Planter = (ground) => {
  const column = checkedColumn(ground);
  if (!ground.reserved.take('*', `template:${column}`)) return undefined;
  const at = ground.elsewhereIn(column);
  ground.problems.push({ kind: 'template-mismatch', column, at, sheetName: sheetNames[column], expected: 'jilin-2004 1', found: 'jilin-2003 1' });
  return [{ rule: 'template-mismatch', column, at: fixed(at) }];
};

/** At most one of a workbook, and only where no fault stands in that measure yet. */
const columnMissing: Planter = (ground) => {
  const column = checkedColumn(ground);
  const parts = (measure: Measure): readonly Part[] => (column !== 'target' ? filledIn(measure) : hasTarget(measure) && fixedTarget(measure) === undefined ? ['value'] : []);
  for (const measure of ground.random.shuffled(ground.measures)) {
    if (parts(measure).length === 0 || !ground.reserved.isFree('*', `F:${clusterOf(ground.scheme, measure.id)}`)) continue;
    if (!ground.reserved.take('*', 'column-missing')) return undefined;
    ground.reserved.take('*', `F:${clusterOf(ground.scheme, measure.id)}`);
    const part = ground.random.pick(parts(measure));
    ground.missingColumns[column].push(part === 'value' ? measure.id : `${measure.id}.${part}`);
    return [{ rule: 'measure-column-missing', column, measure: measure.id, part }];
  }
  return undefined;
};

const columnTwice: Planter = (ground) => {
  const column = checkedColumn(ground);
  const measure = ground.random.pick(ground.measures);
  const part = column === 'target' ? 'value' : ground.random.pick(filledIn(measure));
  const at = ground.elsewhereIn(column);
  ground.problems.push({ kind: 'measure-column-twice', column, at, measure: measure.id, part });
  return [{ rule: 'measure-column-twice', column, measure: measure.id, part, at: fixed(at) }];
};

/** Only what the code of the row says is wrong. */
const rowFound = (ground: Ground, rule: RuleCode, column: FigureColumn, unit: string) => [{ rule, unitCode: unit, column, at: () => ground.rowAt(column, unit) }];

const codeLostInTable: Planter = (ground) => {
  const column = checkedColumn(ground);
  if (!ground.reserved.take('*', `without-code:${column}`)) return undefined;
  ground.extraRows.push({ column, unit: '', figures: { 2: { value: 12 }, 17: { value: 3 } } });
  return [{ rule: 'unit-code-lost', column, at: () => ground.rowAt(column, '') }];
};

const codeLostForReader: Planter = (ground) => {
  const column = checkedColumn(ground);
  const at = ground.elsewhereIn(column);
  ground.problems.push({ kind: 'unit-code-lost', column, at, unitName: '某县' });
  return [{ rule: 'unit-code-lost', column, at: fixed(at) }];
};

const unknownUnit: Planter = (ground) => {
  const column = checkedColumn(ground);
  const unit = unitCalled('9', ground);
  ground.extraRows.push({ column, unit, figures: { 2: { value: -5 } } });
  return rowFound(ground, 'unit-unknown', column, unit);
};

const unitTwice: Planter = (ground) => {
  const column = checkedColumn(ground);
  const { code } = ground.random.pick(ground.inUse);
  if (!ground.reserved.take(code, `row:${column}`)) return undefined;
  ground.extraRows.push({ column, unit: code, figures: { 2: { value: -5 } } });
  return rowFound(ground, 'unit-twice', column, code);
};

const unitMissing: Planter = (ground) => {
  const column = checkedColumn(ground);
  for (const { code } of ground.random.shuffled(ground.inUse).slice(0, 60)) {
    if (!ground.reserved.isFree(code, `row:${column}`) || !ground.reserved.takeFromColumns(code, 'F:*')) continue;
    ground.reserved.take(code, `row:${column}`);
    ground.missingRows.push({ column, unit: code });
    return [{ rule: 'unit-missing', column, unitCode: code }];
  }
  return undefined;
};

const columnOfListMissing: Planter = (ground) => {
  const at = ground.elsewhereIn('units');
  ground.listProblems.push({ kind: 'column-missing', at, code: ground.random.pick(['U.name', 'U.state']) });
  return [{ rule: 'unit-column-missing', at: fixed(at) }];
};

const listedWithoutCode: Planter = (ground) => {
  const at = ground.elsewhereIn('units');
  ground.listProblems.push({ kind: 'code-missing', at, unitName: '梅河口市', found: '' });
  return [{ rule: 'unit-listed-without-code', at: fixed(at) }];
};

/** A unit of the list whose row there is not spoilt yet. */
function listed(ground: Ground): ListedUnit | undefined {
  return ground.random.shuffled(ground.inUse).slice(0, 60).find(({ code }) => ground.reserved.take(code, 'list'));
}

const listedTwice: Planter = (ground) => {
  const unit = listed(ground);
  if (unit === undefined) return undefined;
  const at = ground.elsewhereIn('units');
  ground.listed.push({ code: unit.code, name: '又一个', at });
  return [{ rule: 'unit-listed-twice', unitCode: unit.code, at: fixed(at) }];
};

const listedWithoutName: Planter = (ground) => {
  const unit = listed(ground);
  if (unit?.at === undefined) return undefined;
  ground.listProblems.push({ kind: 'name-missing', at: unit.at, unitCode: unit.code });
  return [{ rule: 'unit-listed-without-name', unitCode: unit.code, at: fixed(unit.at) }];
};

const stateUnknown: Planter = (ground) => {
  const unit = listed(ground);
  if (unit?.at === undefined) return undefined;
  ground.listProblems.push({ kind: 'state-unknown', at: unit.at, unitCode: unit.code, unitName: unit.name, found: '暂停' });
  return [{ rule: 'unit-state-unknown', unitCode: unit.code, at: fixed(unit.at) }];
};

const parentUnknown: Planter = (ground) => {
  const unit = listed(ground);
  if (unit?.parentAt === undefined) return undefined;
  const parent = ground.random.pick([unit.code, '22010O', '330100', '长春市']);
  ground.listed = ground.listed.map((each) => (each.code === unit.code && each.at === unit.at ? { ...each, parent } : each));
  return [{ rule: 'unit-parent-unknown', unitCode: unit.code, at: fixed(unit.parentAt) }];
};

/** Faults of rows, columns and the list of units. */
export const sheetPlanters = {
  'template-mismatch': templateMismatch,
  'measure-column-missing': columnMissing,
  'measure-column-twice': columnTwice,
  'unit-column-missing': columnOfListMissing,
  'unit-listed-without-code': listedWithoutCode,
  'unit-listed-twice': listedTwice,
  'unit-listed-without-name': listedWithoutName,
  'unit-state-unknown': stateUnknown,
  'unit-parent-unknown': parentUnknown,
  'unit-code-lost': oneOf(codeLostInTable, codeLostForReader),
  'unit-unknown': unknownUnit,
  'unit-twice': unitTwice,
  'unit-missing': unitMissing,
} satisfies Partial<Record<RuleCode, Planter>>;
