import { type RunningOfficeHost, refusalOf, startOfficeHost } from '../../support/officeHost';

let running: RunningOfficeHost;
beforeEach(() => {
  running = startOfficeHost();
});
afterEach(() => {
  running.stop();
});

const sheetNames = (): string[] => running.grid.sheets().map(({ name }) => name);

describe('Worksheets', () => {
  it('are added, renamed, moved, coloured, hidden and removed', async () => {
    const seen = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('指标');
      worksheets.add('结果');
      added.name = '指标表';
      added.position = 0;
      added.tabColor = '#ff0000';
      added.showGridlines = false;
      worksheets.getItem('结果').visibility = 'Hidden';
      added.load('name,position,tabColor,showGridlines,visibility,id');
      await context.sync();
      worksheets.getItem('Sheet1').delete();
      await context.sync();
      return [added.name, added.position, added.tabColor, added.showGridlines, added.visibility];
    });
    expect(seen).toEqual(['指标表', 0, '#FF0000', false, 'Visible']);
    expect(sheetNames()).toEqual(['指标表', '结果']);
  });

  it('get the next free name when none is given', async () => {
    await Excel.run((context) => {
      context.workbook.worksheets.add();
      context.workbook.worksheets.add();
      return context.sync();
    });
    expect(sheetNames()).toEqual(['Sheet1', 'Sheet2', 'Sheet3']);
  });

  it('are found by name whatever its case, and by id', async () => {
    const same = await Excel.run(async (context) => {
      const byName = context.workbook.worksheets.getItem('SHEET1').load('id');
      await context.sync();
      const byId = context.workbook.worksheets.getItem(byName.id).load('name');
      await context.sync();
      return byId.name;
    });
    expect(same).toBe('Sheet1');
  });

  it.each<[string, string, string]>([
    ['of 32 characters', '字'.repeat(32), 'InvalidArgument'],
    ['with a colon', 'a:b', 'InvalidArgument'],
    ['with a slash', 'a/b', 'InvalidArgument'],
    ['with a bracket', 'a[1]', 'InvalidArgument'],
    ['with an apostrophe in front', "'a", 'InvalidArgument'],
    ['that another sheet has in another case', 'sheet1', 'ItemAlreadyExists'],
  ])('refuse a name %s', async (_what, name, code) => {
    const added = await refusalOf((context) => {
      context.workbook.worksheets.add(name);
      return context.sync();
    });
    const renamed = await refusalOf((context) => {
      context.workbook.worksheets.add('二').name = name;
      return context.sync();
    });
    expect([added.code, renamed.code]).toEqual([code, code]);
  });

  it('keep one visible: the last can neither be hidden nor removed', async () => {
    const hidden = await refusalOf((context) => {
      context.workbook.worksheets.getFirst().visibility = 'Hidden';
      return context.sync();
    });
    const removed = await refusalOf((context) => {
      context.workbook.worksheets.getFirst().delete();
      return context.sync();
    });
    expect([hidden.code, removed.code]).toEqual(['InvalidOperation', 'InvalidOperation']);
  });

  it('cannot be removed or brought to the front while they are very hidden', async () => {
    const codes = [];
    for (const action of ['delete', 'activate'] as const) {
      const refusal = await refusalOf((context) => {
        const sheet = context.workbook.worksheets.add(action);
        sheet.visibility = 'VeryHidden';
        sheet[action]();
        return context.sync();
      });
      codes.push(refusal.code);
    }
    expect(codes).toEqual(['InvalidOperation', 'InvalidOperation']);
  });

  it('come to the front', async () => {
    const name = await Excel.run(async (context) => {
      context.workbook.worksheets.add('二').activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return active.name;
    });
    expect(name).toBe('二');
  });

  it('lead to their neighbours, past hidden ones when asked', async () => {
    const seen = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('二').visibility = 'Hidden';
      worksheets.add('三');
      const next = worksheets.getFirst().getNext().load('name');
      const visible = worksheets.getFirst().getNext(true).load('name');
      const previous = worksheets.getFirst().getPreviousOrNullObject().load('name');
      const count = [worksheets.getCount(), worksheets.getCount(true)];
      await context.sync();
      return [next.name, visible.name, previous.isNullObject, ...count.map(({ value }) => value)];
    });
    expect(seen).toEqual(['二', '三', true, 3, 2]);
  });

  it('are copied with what they hold', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B1').values = [[2, '=A1*3']];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      const copy = sheet.copy('Before', sheet);
      copy.load('name,position');
      await context.sync();
      const range = copy.getRange('A1:B1').load('values,format/fill/color');
      const fill = copy.getRange('A1').load('format/fill/color');
      await context.sync();
      return [copy.name, copy.position, range.values, fill.format.fill.color];
    });
    expect(seen).toEqual(['Sheet1 (2)', 0, [[2, 6]], '#FF0000']);
  });

  it('freeze rows and columns', async () => {
    const seen = await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getFirst();
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocationOrNullObject().load('address');
      freezePanes.freezeAt('A1:B3');
      const both = freezePanes.getLocationOrNullObject().load('address');
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return [rows.address, both.address, none.isNullObject];
    });
    expect(seen).toEqual(['Sheet1!1:2', 'Sheet1!A1:B3', true]);
  });

  it('have a page layout', async () => {
    await Excel.run((context) => {
      const { pageLayout } = context.workbook.worksheets.getFirst();
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A3';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins('Centimeters', { top: 2.54, left: 1.27 });
      pageLayout.bottomMargin = 36;
      pageLayout.setPrintArea('A1:D9');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintTitleColumns('A:A');
      pageLayout.headersFooters.defaultForAllPages.centerHeader = '考评';
      pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P/&N';
      return context.sync();
    });
    expect(running.grid.activeSheet().pageLayout).toEqual({
      orientation: 'landscape',
      paperSize: 'a3',
      fitTo: { width: 1 },
      centerHorizontally: true,
      margins: { top: 1, left: 0.5, bottom: 0.5 },
      printArea: { row: 0, column: 0, rowCount: 9, columnCount: 4 },
      titleRows: { first: 0, last: 1 },
      titleColumns: { first: 0, last: 0 },
      header: '&C考评',
      footer: '&R&P/&N',
    });
    const seen = await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getFirst();
      pageLayout.load('orientation,paperSize,zoom,topMargin,rightMargin');
      pageLayout.headersFooters.defaultForAllPages.load('centerHeader,rightFooter,leftFooter');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      const { centerHeader, rightFooter, leftFooter } = pageLayout.headersFooters.defaultForAllPages;
      return [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, pageLayout.topMargin, centerHeader, rightFooter, leftFooter, titles.address];
    });
    expect(seen).toEqual(['Landscape', 'A3', { horizontalFitToPages: 1 }, 72, '考评', '&P/&N', '', 'Sheet1!1:2']);
  });

  it('have page breaks that somebody set, which go along when columns are inserted', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.verticalPageBreaks.add('M1');
      sheet.verticalPageBreaks.add(sheet.getRange('F3:G9'));
      const row = sheet.horizontalPageBreaks.add('A20').load('rowIndex');
      sheet.getRange('B:C').insert('Right');
      const columns = sheet.verticalPageBreaks.load('items/columnIndex');
      const after = sheet.verticalPageBreaks.getItem(0).getCellAfterBreak().load('address');
      const count = sheet.verticalPageBreaks.getCount();
      await context.sync();
      return [row.rowIndex, columns.items.map(({ columnIndex }) => columnIndex), after.address, count.value];
    });
    expect(seen).toEqual([19, [7, 14], 'Sheet1!H1', 2]);
    expect(running.grid.activeSheet().pageLayout).toEqual({ rowBreaks: [19], columnBreaks: [7, 14] });
    await Excel.run((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.verticalPageBreaks.getItem(0).delete();
      sheet.horizontalPageBreaks.removePageBreaks();
      return context.sync();
    });
    expect(running.grid.activeSheet().pageLayout).toEqual({ columnBreaks: [14] });
  });

  it('begin no page before their first column', async () => {
    const refusal = await refusalOf((context) => {
      context.workbook.worksheets.getFirst().verticalPageBreaks.add('A1');
      return context.sync();
    });
    expect(refusal.code).toBe('InvalidArgument');
  });

  it('have filter buttons, but hide no rows by criteria', async () => {
    const seen = await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getFirst();
      autoFilter.apply('A1:C9');
      autoFilter.load('enabled,isDataFiltered');
      const range = autoFilter.getRangeOrNullObject().load('address');
      await context.sync();
      return [autoFilter.enabled, autoFilter.isDataFiltered, range.address];
    });
    const refusal = await refusalOf((context) => {
      context.workbook.worksheets.getFirst().autoFilter.apply('A1:C9', 0, { filterOn: 'Values', values: ['x'] });
      return context.sync();
    });
    expect([seen, refusal.code]).toEqual([[true, false, 'Sheet1!A1:C9'], 'ApiNotFound']);
  });

  it('keep custom properties, whatever the case of the key', async () => {
    const seen = await Excel.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getFirst();
      customProperties.add('Role', 'entry');
      const found = customProperties.getItemOrNullObject('ROLE').load('key,value');
      const missing = customProperties.getItemOrNullObject('other').load('value');
      await context.sync();
      return [found.key, found.value, missing.isNullObject];
    });
    expect(seen).toEqual(['Role', 'entry', true]);
  });

  it('hold no tables, and say so', async () => {
    const seen = await Excel.run(async (context): Promise<unknown> => {
      const { tables } = context.workbook;
      tables.load('count,items/name');
      const none = tables.getItemOrNullObject('Table1').load('name');
      await context.sync();
      return [tables.count, tables.items, none.isNullObject];
    });
    const refusal = await refusalOf((context) => {
      context.workbook.worksheets.getFirst().tables.add('A1:B2', true);
      return context.sync();
    });
    expect([seen, refusal.code, refusal.message]).toEqual([[0, [], true], 'ApiNotFound', expect.stringContaining('TableCollection.add')]);
  });
});

describe('Names', () => {
  it('stand for cells, constants and formulas', async () => {
    const seen = await Excel.run(async (context): Promise<unknown> => {
      const { names } = context.workbook;
      const range = names.add('单元', context.workbook.worksheets.getFirst().getRange('B2:C3'), '说明');
      const constant = names.add('Rate', '=0.5');
      const text = names.add('Label', '="甲"');
      range.visible = false;
      for (const item of [range, constant, text]) item.load('name,type,value,formula,visible,scope,comment');
      const target = range.getRange().load('address');
      const none = constant.getRangeOrNullObject().load('address');
      names.load('items/name');
      await context.sync();
      return {
        items: [range, constant, text].map(({ name, type, value, formula, visible, scope, comment }): unknown[] => [name, type, value, formula, visible, scope, comment]),
        target: target.address,
        none: none.isNullObject,
        all: names.items.map(({ name }) => name).sort(),
      };
    });
    expect(seen).toEqual({
      items: [
        ['单元', 'Range', 'Sheet1!B2:C3', '=Sheet1!$B$2:$C$3', false, 'Workbook', '说明'],
        ['Rate', 'Double', 0.5, '=0.5', true, 'Workbook', ''],
        ['Label', 'String', '甲', '="甲"', true, 'Workbook', ''],
      ],
      target: 'Sheet1!B2:C3',
      none: true,
      all: ['Label', 'Rate', '单元'],
    });
  });

  it('may belong to a sheet beside the same name of the workbook', async () => {
    const seen = await Excel.run(async (context): Promise<unknown> => {
      const sheet = context.workbook.worksheets.getFirst();
      context.workbook.names.add('mark', sheet.getRange('A1'));
      sheet.names.add('mark', sheet.getRange('B2'));
      const own = sheet.names.getItem('MARK').load('value,scope');
      const general = context.workbook.names.getItem('mark').load('value,scope');
      await context.sync();
      return [own.value, own.scope, general.value, general.scope];
    });
    expect(seen).toEqual(['Sheet1!B2', 'Worksheet', 'Sheet1!A1', 'Workbook']);
  });

  it('follow their cells', async () => {
    const value = await Excel.run(async (context): Promise<unknown> => {
      const sheet = context.workbook.worksheets.getFirst();
      context.workbook.names.add('mark', sheet.getRange('B5'));
      sheet.getRange('2:3').insert('Down');
      const name = context.workbook.names.getItem('mark').load('value');
      await context.sync();
      return name.value;
    });
    expect(value).toBe('Sheet1!B7');
  });

  it('are removed', async () => {
    const left = await Excel.run(async (context) => {
      context.workbook.names.add('a_1', '=1').delete();
      const found = context.workbook.names.getItemOrNullObject('a_1').load('name');
      await context.sync();
      return found.isNullObject;
    });
    expect(left).toBe(true);
  });

  it.each<[string, string, string]>([
    ['a cell', 'A1', 'InvalidArgument'],
    ['a blank', 'a b', 'InvalidArgument'],
    ['a digit in front', '1a', 'InvalidArgument'],
    ['a row and column', 'R1C1', 'InvalidArgument'],
    ['another name in another case', 'MARK', 'ItemAlreadyExists'],
  ])('cannot be %s', async (_what, name, code) => {
    await Excel.run((context) => {
      context.workbook.names.add('mark', '=1');
      return context.sync();
    });
    const refusal = await refusalOf((context) => {
      context.workbook.names.add(name, '=1');
      return context.sync();
    });
    expect(refusal.code).toBe(code);
  });
});

describe('What the workbook keeps for the add-in', () => {
  it('are settings of any plain kind', async () => {
    const seen = await Excel.run(async (context): Promise<unknown> => {
      const { settings } = context.workbook;
      settings.add('scheme', { id: 'jilin2004', weights: [1, 2] });
      settings.add('flag', true);
      const scheme = settings.getItem('scheme').load('key,value');
      const missing = settings.getItemOrNullObject('none').load('value');
      settings.getItem('flag').delete();
      const count = settings.getCount();
      await context.sync();
      return [scheme.value, missing.isNullObject, count.value];
    });
    expect(seen).toEqual([{ id: 'jilin2004', weights: [1, 2] }, true, 1]);
  });

  it('are parts of XML, by namespace', async () => {
    const seen = await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add('<a xmlns="urn:other"/>');
      const part = customXmlParts.add('<?xml version="1.0"?><s:state xmlns:s="urn:state"><s:v>1</s:v></s:state>');
      part.load('id,namespaceUri');
      const only = customXmlParts.getByNamespace('urn:state').getOnlyItemOrNullObject();
      only.load('id');
      const xml = only.getXml();
      const none = customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject().load('id');
      await context.sync();
      return [part.namespaceUri, only.id === part.id, xml.value, none.isNullObject];
    });
    expect(seen).toEqual(['urn:state', true, '<?xml version="1.0"?><s:state xmlns:s="urn:state"><s:v>1</s:v></s:state>', true]);
  });

  it('is no part without a root element', async () => {
    const refusal = await refusalOf((context) => {
      context.workbook.customXmlParts.add('no xml');
      return context.sync();
    });
    expect(refusal.code).toBe('InvalidArgument');
  });
});

describe('Notes', () => {
  it('are added, read, changed and removed', async () => {
    const { host, grid } = running;
    const sheet = { Id: 1, ObjectPathType: 1, Name: '' };
    const paths = {
      1: sheet,
      2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
      3: { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Sheet1'] } },
      4: { Id: 4, ObjectPathType: 4, Name: 'Notes', ParentObjectPathId: 3 },
      5: { Id: 5, ObjectPathType: 3, Name: 'Add', ParentObjectPathId: 4, ArgumentInfo: { Arguments: ['Sheet1!B2', '说明'] } },
    };
    // The published package of the library has no proxy for notes yet: the messages are the ones that a newer one sends.
    const added = await host.process({
      Actions: [
        { Id: 1, ActionType: 1, Name: '', ObjectPathId: 5 },
        { Id: 2, ActionType: 4, Name: 'Content', ObjectPathId: 5, ArgumentInfo: { Arguments: ['别的'] } },
        { Id: 3, ActionType: 2, Name: '', ObjectPathId: 5, QueryInfo: { Select: ['content'] } },
      ],
      ObjectPaths: paths,
    });
    expect(added).toEqual({
      Results: [
        { ActionId: 1, Value: {} },
        { ActionId: 2, Value: null },
        { ActionId: 3, Value: { Content: '别的' } },
      ],
    });
    expect(grid.activeSheet().notes()).toEqual([{ row: 1, column: 1, text: '别的' }]);
  });
});
