import type { FindingInWords, FindingTexts } from '../findings';

/** 综合评定的审核用语。 */
export const judgementFindings: Pick<
  FindingTexts,
  'judgement-column-missing' | 'judgement-row-unused' | 'judgement-invalid' | 'judgement-some-units' | 'graded-unmarked' | 'judgement-unexplained'
> = {
  'judgement-column-missing': {
    title: '评分列缺失',
    message: (f) => `没有找到${assessor(f)}的评分列，可能是列被删除或代码行被改动，其评分无法采用。`,
    remedy: () => '请撤消删除，或在代码行恢复该列的代码。',
  },
  'judgement-row-unused': {
    title: '评定行未采用',
    message: (f) =>
      ({
        'no-code': `本行有评分（“${f.left}”）但没有行代码，无法确认单位和评定内容，未采用。`,
        'unknown-unit': `行代码“${f.word('code')}”所指的单位不在被考评单位名单中，本行评分未采用。`,
        'unknown-subject': `行代码“${f.word('code')}”所指的方面或指标项不需要评定，本行评分未采用。`,
        repeated: `行代码“${f.word('code')}”重复，系统只采用首次出现的一行，本行评分未采用。`,
      })[f.word('why')] ?? '本行评分未采用。',
    remedy: () => '请改正行代码，或将评分移到该单位的评定行后清除本行。',
  },
  'judgement-invalid': {
    title: '评分有误',
    message: (f) => `${judged(f)}评分为“${f.left}”，不是优、良、中、差，也不是 0 至 100 的数，按0分计。`,
    remedy: () => '请改填优、良、中、差或 0 至 100 分；没有该方面工作的填“不适用”并写明理由。',
  },
  'judgement-some-units': {
    title: '评分未评齐',
    message: (f) => `${assessor(f)}已为${f.word('marked')}个单位评定“${f.word('area')}”方面，本单位未评，按0分计。`,
    remedy: () => '请补评（没有评定行的，请补充该单位的评定行）；没有该方面工作的填“不适用”并写明理由。',
  },
  'graded-unmarked': {
    title: '综合评定指标项未评分',
    message: (f) => (f.word('why') === 'no-sheet' ? '该指标项按综合评定计分，而工作簿中没有综合评定表，按0分计。' : '该指标项按综合评定计分，督查组和业务部门均未评分，按0分计。'),
    remedy: () => '请在综合评定表中评分；没有综合评定表的，请在“总览”页补齐模板。',
  },
  'judgement-unexplained': {
    title: '评分无理由',
    message: (f) => `${judged(f)}评分为“${f.left}”，没有写明评分理由。`,
    remedy: () => '请写明评分理由，并注明依据材料。',
  },
};

function assessor(finding: FindingInWords): string {
  return finding.word('assessor') === 'inspection' ? '督查组' : '业务部门日常考评';
}

/** 谁对哪一方面的评分；指标项的名称已在句前。 */
function judged(finding: FindingInWords): string {
  return `${assessor(finding)}${finding.has('area') ? `对“${finding.word('area')}”方面` : ''}的`;
}
