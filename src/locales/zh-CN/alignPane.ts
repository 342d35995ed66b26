import type { RemainingReason } from '../../tasks/remainingLines';

/** What 补齐 did, and what it leaves. */
export const alignPane = {
  done: ({ units, columns, settings, headers, renamed }: { readonly units: number; readonly columns: number; readonly settings: number; readonly headers: number; readonly renamed: number }, sheets: string) => {
    if (sheets === '') return '模板与方案、单位一致，无需补齐。';
    const added = [...(units > 0 ? [`${units} 个单位的行`] : []), ...(columns > 0 ? [`${columns} 列`] : []), ...(settings > 0 ? [`${settings} 项设置（示例）`] : [])];
    const updated = [...(headers > 0 ? [`${headers} 处表头`] : []), ...(renamed > 0 ? [`${renamed} 个单位的名称`] : [])];
    const done = [...(added.length > 0 ? [`增加 ${added.join('、')}`] : []), ...(updated.length > 0 ? [`更新 ${updated.join('、')}`] : [])].join('，');
    return `已补齐：${done}（${sheets}）。已填数据未改动${added.length > 0 ? '，请重新审核、计分' : ''}。`;
  },
  left: (remaining: number, keptNames: number) =>
    `另有${[...(remaining > 0 ? [` ${remaining} 处不再使用的行、列`] : []), ...(keptNames > 0 ? [` ${keptNames} 处与考评单位不同的单位名称`] : [])].join('和')}保留未动，见“总览”页。`,
  title: '不再使用的行、列',
  count: (rows: number, columns: number) => `填报表中另有${[...(rows > 0 ? [` ${rows} 个单位的行`] : []), ...(columns > 0 ? [`${rows > 0 ? '' : ' '}${columns} 个指标项的列`] : [])].join('、')}不再使用，数据保留，不审核、不计分。`,
  look: '逐项查看',
  unit: (name: string, code: string) => (name === '' || name === code ? `单位 ${code}` : `${name}（${code}）`),
  measure: (id: string, name: string) => (name === '' ? `指标项 ${id}` : `${id} ${name}`),
  reasons: { retired: '已停用', gone: '已不在名单、方案中', 'not-entered': '不在此表填报' } satisfies Record<RemainingReason, string>,
  place: { row: (sheet: string, row: number) => `${sheet}第 ${row} 行`, column: (sheet: string, column: string) => `${sheet} ${column} 列` },
  filled: (n: number) => (n === 0 ? '无数据' : `${n} 格有数据`),
  remedies: {
    row: {
      retired: '数据保留。仍须考评的，在“增减、调整单位”中恢复使用。',
      gone: '仍须考评的，在“增减、调整单位”中列入；确实不要的，撤消工作表保护（无密码）后自行删除该行。',
    },
    column: {
      retired: '数据保留。仍须使用的，在“考评方案”页恢复使用。',
      gone: '仍须使用的，在“考评方案”页用原编号增加；确实不要的，撤消工作表保护（无密码）后自行删除该列。',
      'not-entered': '指标项改为评定等次、不下目标或改变了填报方式。原数据保留；确实不要的，撤消工作表保护（无密码）后自行删除该列。',
    },
  } satisfies { readonly row: Record<Exclude<RemainingReason, 'not-entered'>, string>; readonly column: Record<RemainingReason, string> },
  names: '与考评单位不同的单位名称',
  name: (found: string, expected: string) => `“${found}”，考评单位中为“${expected}”`,
  nameRemedy: '可能是自行填写的，未作改动。应当改正的，在“体检与修复”中修复。',
};
