import { formulaPieces, rewriteCode } from './formulaPieces';

/**
 * Functions younger than the file format. A file names them with a prefix (MS-XLSX 2.2.2, "future functions"); without it
 * Excel shows `#NAME?` until somebody edits the cell. Those in the second list carry a second prefix.
 * NETWORKDAYS.INTL, WORKDAY.INTL and ISO.CEILING are younger too, but have none.
 */
const futureFunctions = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW
  CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH
  COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML
  FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
  GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST
  LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION
  PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH
  SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL
  TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const twicePrefixed = new Set(['FILTER', 'SORT']);

const prefixes = /_xlfn\.(?:_xlws\.)?/gi;
const call = /(?<![\w.\u0080-\uffff])[A-Za-z][A-Za-z0-9.]*(?=\s*\()/g;

/** A formula of a file as people write it, with `=` before it. */
export function formulaFromFile(formula: string): string {
  return `=${formula.includes('_xl') || formula.includes('_XL') ? rewriteCode(formula, (code) => code.replace(prefixes, '')) : formula}`;
}

/** A formula as people write it (with or without `=`), as a file has it. */
export function formulaForFile(formula: string): string {
  const body = formula.startsWith('=') ? formula.slice(1) : formula;
  return rewriteCode(body, (code) =>
    code.replace(call, (name) => {
      const known = name.toUpperCase();
      if (twicePrefixed.has(known)) return `_xlfn._xlws.${known}`;
      return futureFunctions.has(known) ? `_xlfn.${known}` : name;
    }),
  );
}

/** Whether the formula refers to another workbook (`[1]Sheet1!A1`), which the document has no place for. */
export function refersToOtherWorkbook(formula: string): boolean {
  if (!formula.includes('[')) return false;
  return formulaPieces(formula).some(({ kind, source }, index, pieces) => {
    if (kind === 'sheet') return /\[\d+\]/.test(source);
    return kind === 'bracket' && /^\[\d+\]$/.test(source) && !isName(pieces[index - 1]?.source);
  });
}

/** Whether the formula names columns of a table (`Table1[Jobs]`, `[@Jobs]`), which only means something while the table is there. */
export function refersToTable(formula: string): boolean {
  if (!formula.includes('[')) return false;
  return formulaPieces(formula).some(({ kind, source }, index, pieces) => kind === 'bracket' && (isName(pieces[index - 1]?.source) || !/^\[\d+\]$/.test(source)));
}

/** Whether a piece of code ends in a name, so that a bracket behind it belongs to a table. */
function isName(code: string | undefined): boolean {
  return code !== undefined && /[\w.\u0080-\uffff]$/.test(code);
}
