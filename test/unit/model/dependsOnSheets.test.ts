import { dependsOnSheets } from '../../../src/model/dependsOnSheets';

const gone = new Set(['半年填报', "it's", 'half-year figures']);
const order = ['台账', '半年填报', '汇总', "it's", 'half-year figures', '末'];

describe('a formula that depends on sheets that go', () => {
  it.each([
    ['=半年填报!A1', true],
    ["='半年填报'!$A$1+1", true],
    ["=SUM('It''s'!A1:B2)", true],
    ["='HALF-YEAR figures'!A1", true],
    ['=SUM(台账:汇总!A1)', true],
    ["=SUM('汇总:末'!A1)", true],
    ['=INDIRECT("半年填报!A"&1)', true],
    ['=INDIRECT("\'半年填报\'!A1")', true],
    ['半年填报!$A$1', true],
    ['台账!$A$1', false],
    ["=SUM('台账:半年填报'!A1)", true],
    ['=SUM(末:台账!A1)', true],
    ['=SUM(末:外面!A1)', false],
    ['=SUM(台账:汇总!A1)+1', true],
    ['=INDIRECT("HALF-YEAR FIGURES!A1")', true],
    ['="半年填报!"', true],
    ['="x半年填报"&"!"', false],
    ['=台账!A1', false],
    ["='半年填报 (2)'!A1", false],
    ['=我的半年填报!A1', false],
    ['="半年填报"&A1', false],
    ['=SUM(台账:台账!A1)', false],
    ['半年填报', false],
  ])('%s: %p', (formula, expected) => {
    expect(dependsOnSheets(formula, gone, order)).toBe(expected);
  });
});
