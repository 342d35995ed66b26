/** 优势与短板的文字。 */
export const strengthsPane = {
  title: '优势与短板',
  strengths: '优势：比各单位平均多得分的指标项',
  weaknesses: '短板：比各单位平均少得分的指标项',
  more: (difference: string) => `比平均多 ${difference} 分`,
  less: (difference: string) => `比平均少 ${difference} 分`,
  place: (place: number, compared: number) => `本项第 ${place} 名（共 ${compared} 个单位）`,
  none: '没有明显的优势或短板。',
  leftOut: '按达标机构个数等计算、起伏较大的指标项不列入。',
};
