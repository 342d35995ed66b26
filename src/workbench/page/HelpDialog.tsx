import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import type { PageLocale } from './pageLocale';
import { pageTexts } from './pageTexts';

const useStyles = makeStyles({
  keys: { display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS, marginBlock: tokens.spacingVerticalM },
  key: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  meaning: { margin: 0 },
});

const contents: Readonly<Record<PageLocale, { readonly paragraphs: readonly string[]; readonly keys: readonly (readonly [string, string])[] }>> = {
  'zh-CN': {
    paragraphs: [
      '工作台用于在没有 Excel 的电脑上试用和测试加载项：左边是电子表格，右边是与 Excel 中相同的任务窗格，上方是加载项在功能区中的按钮。正式工作请在 Excel 中进行。',
      '文件只在本机浏览器中处理，不上传。保存即下载一份 .xlsx 文件，原文件不变。',
      '“开发”菜单可选择要模拟的 Excel 版本；版本越低，可用的接口越少。',
    ],
    keys: [
      ['F6 / Shift+F6', '在功能区、工作表、任务窗格之间移动焦点'],
      ['Ctrl+Enter', '在任务窗格中：回到工作表'],
      ['Ctrl+O / Ctrl+S', '打开、保存'],
      ['Ctrl+Z / Ctrl+Y', '撤消、恢复'],
      ['F2', '编辑单元格'],
      ['← →', '焦点在分隔条上时：调整窗格宽度'],
    ],
  },
  'en-US': {
    paragraphs: [
      'The workbench is for trying and testing the add-in without Excel: a spreadsheet on the left, on the right the same task pane as in Excel, above them the add-in’s ribbon buttons. Do real work in Excel.',
      'Files stay in this browser; nothing is uploaded. Saving downloads an .xlsx file and leaves the original as it is.',
      'The Develop menu chooses which Excel to stand in for: the older, the less the interface offers.',
    ],
    keys: [
      ['F6 / Shift+F6', 'Go to the ribbon, the worksheet, the task pane'],
      ['Ctrl+Enter', 'In the task pane: back to the worksheet'],
      ['Ctrl+O / Ctrl+S', 'Open, save'],
      ['Ctrl+Z / Ctrl+Y', 'Undo, redo'],
      ['F2', 'Edit the cell'],
      ['← →', 'On the line between: width of the pane'],
    ],
  },
};

/** What the page is for, and its keys. */
export function HelpDialog(props: { readonly locale: PageLocale; readonly onClose: () => void }): ReactElement {
  const styles = useStyles();
  const texts = pageTexts(props.locale);
  const { paragraphs, keys } = contents[props.locale];
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : props.onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.helpTitle}</DialogTitle>
          <DialogContent>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            <dl className={styles.keys}>
              {keys.map(([key, meaning]) => (
                <Fragment key={key}>
                  <dt className={styles.key}>{key}</dt>
                  <dd className={styles.meaning}>{meaning}</dd>
                </Fragment>
              ))}
            </dl>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{texts.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
