import { emptyCell, flatDocument, flatTable, formulaCell, numberCell, textCell } from './flatDocument';

/** A file that LibreOffice makes a workbook of. */
export interface LibreOfficeSource {
  readonly name: string;
  /** Kind of the file, as its ending. */
  readonly kind: 'fods' | 'csv' | 'xls' | 'xml' | 'slk' | 'xlsx';
  readonly content: string | Uint8Array;
  /** Kind of workbook through which it goes before it becomes an .xlsx. */
  readonly by?: 'xls' | 'ods';
}

const cities = ['长春市', '吉林市', '四平市', '辽源市', '通化市', '白山市', '松原市', '白城市', '延边州'] as const;

const csv = `\ufeff单位,净增就业,完成率,日期,备注\r\n${cities.map((city, index) => `${city},${3100 + index * 17},${90 + index}.5%,2004-0${index + 1}-15,"含市本级，""待核"""`).join('\r\n')}\r\n`;

const html = `<html><head><meta charset="utf-8"><title>通报</title></head><body>
<table border="1"><caption>2004年上半年进展</caption>
<tr><th rowspan="2" bgcolor="#ddebf7">单位</th><th colspan="2">净增就业</th></tr><tr><th>目标</th><th>完成</th></tr>
${cities.map((city, index) => `<tr><td>${city}</td><td align="right">${1000 + index}</td><td align="right"><b>${990 + index}</b></td></tr>`).join('')}
</table><p>数据截至<i>6月30日</i></p><table><tr><td>第二张表</td><td>2</td></tr></table></body></html>`;

const edge = 'fo:border="0.74pt solid #808080"';
const styled = flatDocument({
  styles: `<style:style style:name="title" style:family="table-cell"><style:text-properties style:font-name="黑体" fo:font-size="18pt" fo:font-weight="bold" fo:color="#1f3864"/><style:paragraph-properties fo:text-align="center"/><style:table-cell-properties style:vertical-align="middle" fo:background-color="#ddebf7" ${edge} fo:wrap-option="wrap"/></style:style>
<style:style style:name="turned" style:family="table-cell"><style:table-cell-properties style:rotation-angle="45" fo:border-left="2pt double #c00000" fo:border-bottom="0.06pt dashed #00b050"/><style:text-properties fo:font-style="italic" style:text-underline-style="solid" style:text-underline-width="auto" style:text-line-through-style="solid"/></style:style>
<number:percentage-style style:name="n1"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:date-style style:name="n2"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style>
<number:currency-style style:name="n3"><number:currency-symbol>￥</number:currency-symbol><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:currency-style>
<style:style style:name="percent" style:family="table-cell" style:data-style-name="n1"/><style:style style:name="date" style:family="table-cell" style:data-style-name="n2"/><style:style style:name="money" style:family="table-cell" style:data-style-name="n3"><style:table-cell-properties style:cell-protect="none"/></style:style>
<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="6.2cm"/></style:style><style:style style:name="high" style:family="table-row"><style:table-row-properties style:row-height="1.4cm" style:use-optimal-row-height="false"/></style:style>`,
  tables: `<table:table table:name="样式"><table:table-column table:style-name="wide"/><table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>
<table:table-row table:style-name="high">${textCell('2004年就业与再就业情况', 'table:style-name="title" table:number-columns-spanned="4" table:number-rows-spanned="2"')}<table:covered-table-cell table:number-columns-repeated="3"/></table:table-row>
<table:table-row><table:covered-table-cell table:number-columns-repeated="4"/></table:table-row>
<table:table-row>${textCell('斜着写', 'table:style-name="turned"')}<table:table-cell office:value-type="percentage" office:value="0.935" table:style-name="percent"/><table:table-cell office:value-type="date" office:date-value="2004-12-31" table:style-name="date"/><table:table-cell office:value-type="float" office:value="1234567.891" table:style-name="money"/></table:table-row>
<table:table-row table:visibility="collapse">${textCell('隐藏行')}</table:table-row><table:table-row><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="time" office:time-value="PT08H30M00S"/></table:table-row></table:table>`,
});

const conditional = flatDocument({
  styles: '<style:style style:name="ta" style:family="table"><style:table-properties table:tab-color="#ffc000"/></style:style>',
  masters: '',
  tables: flatTable(
    '条件格式',
    cities.map((city, index) => [textCell(city), numberCell(index * 7 - 10), numberCell(index % 4), numberCell(0.8 + index / 20), textCell(index % 2 === 0 ? '达标' : '未达标')]),
    {
      attributes: 'table:style-name="ta"',
      after: `<calcext:conditional-formats>
<calcext:conditional-format calcext:target-range-address="条件格式.B1:条件格式.B9"><calcext:condition calcext:apply-style-name="Bad" calcext:value="&lt;0" calcext:base-cell-address="条件格式.B1"/><calcext:condition calcext:apply-style-name="Good" calcext:value="between(10,30)" calcext:base-cell-address="条件格式.B1"/></calcext:conditional-format>
<calcext:conditional-format calcext:target-range-address="条件格式.C1:条件格式.C9"><calcext:icon-set calcext:icon-set-type="3TrafficLights1"><calcext:formatting-entry calcext:value="0" calcext:type="percent"/><calcext:formatting-entry calcext:value="33" calcext:type="percent"/><calcext:formatting-entry calcext:value="67" calcext:type="percent"/></calcext:icon-set></calcext:conditional-format>
<calcext:conditional-format calcext:target-range-address="条件格式.D1:条件格式.D9"><calcext:color-scale><calcext:color-scale-entry calcext:value="0" calcext:type="minimum" calcext:color="#f8696b"/><calcext:color-scale-entry calcext:value="50" calcext:type="percentile" calcext:color="#ffeb84"/><calcext:color-scale-entry calcext:value="0" calcext:type="maximum" calcext:color="#63be7b"/></calcext:color-scale></calcext:conditional-format>
<calcext:conditional-format calcext:target-range-address="条件格式.E1:条件格式.E9"><calcext:condition calcext:apply-style-name="Bad" calcext:value="formula-is([.$E1]=&quot;未达标&quot;)" calcext:base-cell-address="条件格式.E1"/><calcext:condition calcext:apply-style-name="Good" calcext:value="begins-with(&quot;达&quot;)" calcext:base-cell-address="条件格式.E1"/></calcext:conditional-format>
<calcext:conditional-format calcext:target-range-address="条件格式.A1:条件格式.A9"><calcext:condition calcext:apply-style-name="Bad" calcext:value="duplicate" calcext:base-cell-address="条件格式.A1"/></calcext:conditional-format>
</calcext:conditional-formats>`,
    },
  ),
});

const validated = flatDocument({
  tables: `<table:content-validations>
<table:content-validation table:name="v1" table:condition="of:cell-content-is-whole-number() and cell-content-is-between(0,100000)" table:allow-empty-cell="true" table:base-cell-address="填报.B2"><table:help-message table:title="填报" table:display="true"><text:p>填整数</text:p></table:help-message><table:error-message table:title="有误" table:message-type="warning" table:display="true"><text:p>应在 0 到 100000 之间</text:p></table:error-message></table:content-validation>
<table:content-validation table:name="v2" table:condition="of:cell-content-is-in-list(&quot;含市本级&quot;;&quot;待核&quot;;&quot;已核实&quot;)" table:allow-empty-cell="false" table:base-cell-address="填报.C2"><table:error-message table:message-type="stop" table:display="true"/></table:content-validation>
<table:content-validation table:name="v3" table:condition="of:cell-content-is-in-list([$名单.$A$1:$A$9])" table:base-cell-address="填报.A2"/>
<table:content-validation table:name="v4" table:condition="of:is-true-formula(LEN([.D2])&lt;20)" table:base-cell-address="填报.D2"/>
</table:content-validations>${flatTable('填报', [[textCell('单位'), textCell('数'), textCell('状态'), textCell('说明')], ...cities.map((city, index) => [textCell(city, 'table:content-validation-name="v3"'), numberCell(index * 11, 'table:content-validation-name="v1"'), textCell('待核', 'table:content-validation-name="v2"'), textCell('无', 'table:content-validation-name="v4"')])])}${flatTable('名单', cities.map((city) => [textCell(city)]), { attributes: 'table:style-name="hidden"' })}`,
  styles: '<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>',
});

const named = flatDocument({
  tables: `${flatTable('台账', [[textCell('单位'), textCell('目标'), textCell('完成'), textCell('率')], ...cities.map((city, index) => [textCell(city), numberCell(100 + index), numberCell(90 + index * 3), formulaCell(`[.C${index + 2}]/[.B${index + 2}]`)]), [textCell('合计'), formulaCell('SUM(目标列)'), formulaCell('SUM([.C2:.C10])'), emptyCell]], {
    after: '<table:named-expressions><table:named-range table:name="表内" table:base-cell-address="$台账.$A$1" table:cell-range-address="$台账.$A$1:.$D$1"/></table:named-expressions>',
  })}${flatTable('考评方案', [[textCell('用户自己的考评方案')], [formulaCell('[$台账.B11]*系数')]])}
<table:named-expressions><table:named-range table:name="目标列" table:base-cell-address="$台账.$A$1" table:cell-range-address="$台账.$B$2:.$B$10"/><table:named-expression table:name="系数" table:base-cell-address="$台账.$A$1" table:expression="1.05"/><table:named-expression table:name="TRA_units" table:base-cell-address="$台账.$A$1" table:expression="[$台账.$A$2]"/></table:named-expressions>
<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0" table:target-range-address="台账.A1:台账.D10" table:display-filter-buttons="true"/></table:database-ranges>`,
});

const computed = flatDocument({
  tables: `${flatTable('数据', cities.map((city, index) => [textCell(city), numberCell(1000 + index * 37), formulaCell(`RANK([.B${index + 1}];[.$B$1:.$B$9])`), formulaCell(`IF([.B${index + 1}]&gt;1100;&quot;高&quot;;&quot;低&quot;)`), formulaCell(`VLOOKUP([.A${index + 1}];[$'说 明'.$A$1:.$B$3];2;0)`)]))}${flatTable("说 明", [[textCell('长春市'), textCell('省会')], [textCell('延边州'), textCell('自治州')], [formulaCell('1/0'), formulaCell('SUMPRODUCT([$数据.B1:.B9]*([$数据.C1:.C9]&lt;=3))')], [formulaCell('SUM([$数据.B1:.B9])'), formulaCell('&quot;共&quot;&amp;COUNTA([$数据.A1:.A9])&amp;&quot;个&quot;')]])}<table:table table:name="数组"><table:table-row><table:table-cell table:formula="of:=[$数据.B1:.B3]*2" table:number-matrix-columns-spanned="1" table:number-matrix-rows-spanned="3"/></table:table-row><table:table-row>${emptyCell}</table:table-row><table:table-row>${emptyCell}</table:table-row></table:table>`,
});

const printed = flatDocument({
  styles: `<style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="42cm" fo:page-height="29.7cm" style:print-orientation="landscape" fo:margin-top="1cm" fo:margin-left="2cm" fo:margin-right="2cm" fo:margin-bottom="1cm" style:scale-to-X="1" style:scale-to-Y="0" style:table-centering="horizontal"/><style:header-style/><style:footer-style/></style:page-layout>
<style:style style:name="rtl" style:family="table" style:master-page-name="报表"><style:table-properties table:display="true" style:writing-mode="rl-tb"/></style:style>`,
  masters: '<style:master-page style:name="报表" style:page-layout-name="pl"><style:header><text:p>机密</text:p></style:header><style:footer><text:p>第 <text:page-number>1</text:page-number> 页</text:p></style:footer></style:master-page>',
  tables: `<table:table table:name="打印" table:style-name="rtl" table:print-ranges="打印.A1:打印.C40"><table:table-header-rows><table:table-row>${textCell('单位')}${textCell('数')}${textCell('注')}</table:table-row></table:table-header-rows>${Array.from({ length: 60 }, (_, index) => `<table:table-row>${textCell(`第${index + 1}行`)}${numberCell(index)}</table:table-row>`).join('')}</table:table>`,
  settings: '',
});

const annotated = flatDocument({
  styles: '<style:style style:name="red" style:family="text"><style:text-properties fo:color="#c00000" fo:font-weight="bold"/></style:style>',
  tables: flatTable('批注', [
    [textCell('', '', '<office:annotation><dc:creator>王</dc:creator><dc:date>2004-07-01T08:00:00</dc:date><text:p>此数与统计局不一致</text:p><text:p>已电话核实</text:p></office:annotation><text:p>长春市</text:p>'), numberCell(1)],
    [textCell('', '', '<text:p>本级<text:span text:style-name="red">（待核）</text:span>数据</text:p>'), numberCell(2)],
    [textCell('', '', '<text:p><text:a xlink:href="http://www.jl.gov.cn/">省政府</text:a></text:p>'), numberCell(3)],
    [textCell('', '', '<text:p>第一行</text:p><text:p>第二行</text:p>'), numberCell(4)],
  ]) + `<table:table table:name="分组"><table:table-row-group><table:table-row>${textCell('明细1')}</table:table-row><table:table-row>${textCell('明细2')}</table:table-row></table:table-row-group><table:table-row>${textCell('小计')}</table:table-row></table:table>`,
});

const spreadsheetMl = `<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="Default"><Font ss:FontName="宋体" ss:Size="12"/></Style><Style ss:ID="h"><Font ss:Bold="1" ss:Color="#FF0000"/><Interior ss:Color="#FFFF00" ss:Pattern="Solid"/><Borders><Border ss:Position="Bottom" ss:LineStyle="Continuous" ss:Weight="2"/></Borders><NumberFormat ss:Format="0.00%"/></Style></Styles>
<Names><NamedRange ss:Name="月报" ss:RefersTo="=月报!R1C1:R3C2"/></Names>
<Worksheet ss:Name="月报"><Table><Column ss:Width="120"/><Row ss:Height="28"><Cell ss:MergeAcross="2" ss:StyleID="h"><Data ss:Type="String">2003版电子表格</Data></Cell></Row><Row><Cell><Data ss:Type="Number">0.935</Data></Cell><Cell ss:Formula="=RC[-1]*2"><Data ss:Type="Number">1.87</Data></Cell></Row><Row ss:Hidden="1"><Cell><Data ss:Type="DateTime">2004-12-31T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>`;

const sylk = 'ID;PWXL;N;E\r\nB;Y3;X2\r\nC;Y1;X1;K"unit"\r\nC;Y1;X2;K"value"\r\nC;Y2;X1;K"Changchun"\r\nC;Y2;X2;K3101\r\nC;Y3;X1;K"total"\r\nC;Y3;X2;K6202;ER[-1]C*2\r\nE\r\n';

/** Files of many kinds, written by hand, that LibreOffice makes workbooks of; each holds things that the others do not. */
export const libreOfficeSources: readonly LibreOfficeSource[] = [
  { name: 'csv-table', kind: 'csv', content: csv },
  { name: 'html-page', kind: 'xls', content: html },
  { name: 'formats', kind: 'fods', content: styled },
  { name: 'conditional-formats', kind: 'fods', content: conditional },
  { name: 'validations', kind: 'fods', content: validated },
  { name: 'names-and-filter', kind: 'fods', content: named },
  { name: 'formulas', kind: 'fods', content: computed },
  { name: 'printing-right-to-left', kind: 'fods', content: printed },
  { name: 'notes-links-groups', kind: 'fods', content: annotated },
  { name: 'excel-2003-xml', kind: 'xml', content: spreadsheetMl },
  { name: 'sylk', kind: 'slk', content: sylk },
  { name: 'formats-through-xls', kind: 'fods', content: styled, by: 'xls' },
  { name: 'validations-through-xls', kind: 'fods', content: validated, by: 'xls' },
  { name: 'conditional-formats-through-ods', kind: 'fods', content: conditional, by: 'ods' },
];
