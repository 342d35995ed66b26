import { area } from '../cells';
import { markText, templateVersion } from '../sheetMarks';
import { choosable, finding, repairable, type HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';
import { upgradeRepair, type TemplateUpgrade } from './templateUpgrades';

/** Sheets of an older or newer version of the template, or made for another scheme than the one in the workbook. */
export function checkVersion(sheet: HealedSheet, templateId: string, upgrades?: readonly TemplateUpgrade[]): readonly HealthFinding[] {
  const { role, content, table } = sheet;
  if (!table) return [];
  const { mark, codeRow: row, codeColumn: column } = table;
  const base = { role, sheetId: content.id, sheetName: content.name, area: area(row, column, 1, 1), found: markText(mark) };
  const upgrade = mark.version < templateVersion ? upgradeRepair(sheet, upgrades) : undefined;
  const parameters = { version: mark.version, current: templateVersion };
  return [
    ...(upgrade ? [repairable({ ...base, id: `template-older:${role}:${mark.version}`, kind: 'template-older', expected: markText({ ...mark, version: templateVersion }), parameters }, upgrade)] : []),
    ...(mark.version > templateVersion ? [finding({ ...base, id: `template-newer:${role}:${mark.version}`, kind: 'template-newer', remedy: 'hand', parameters })] : []),
    ...(mark.schemeId === templateId ? [] : [ofAnotherScheme(sheet, templateId, base)]),
  ];
}

/** Whether the figures of a sheet made for another scheme mean the same is for somebody to say. */
function ofAnotherScheme({ role, table }: HealedSheet, templateId: string, base: Pick<HealthFinding['item'], 'sheetId' | 'sheetName' | 'area' | 'found'>): HealthFinding {
  const mark = table?.mark;
  const own = markText({ role, schemeId: templateId, version: mark?.version ?? templateVersion });
  const place = base.area;
  return choosable(
    { ...base, role, id: `template-foreign:${role}:${mark?.schemeId ?? ''}`, kind: 'template-foreign', expected: own, parameters: { found: mark?.schemeId ?? '', scheme: templateId } },
    new Map(place ? [[templateId, { blocks: [{ row: place.row, column: place.column, cells: [[{ value: own }]] }] }]] : []),
  );
}
