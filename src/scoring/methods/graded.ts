import type { ScoringMethod } from './scoringMethod';

/** 综合评定 (clause 四) of what cannot be quantified: w · mark ÷ 100. A grade 优, 良, 中, 差 arrives as its coefficient times 100. No target is used. */
export const graded: ScoringMethod<'graded'> = {
  name: 'graded',
  evaluate(_spec, input) {
    return { points: (input.points * Math.max(0, Math.min(100, input.actual))) / 100, bonus: 0 };
  },
  formula(_parameters, cells) {
    const { x, grades } = cells;
    const mark = `IF(ISNUMBER(${x}),MAX(0,MIN(100,${x}))/100,0)`;
    if (grades === undefined) {
      return `${cells.w}*${mark}`;
    }
    const coefficient = `IF(${x}="优",${grades.excellent},IF(${x}="良",${grades.good},IF(${x}="中",${grades.fair},IF(${x}="差",${grades.poor},${mark}))))`;
    return `${cells.w}*${coefficient}`;
  },
};
