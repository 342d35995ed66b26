import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PageHeading } from '../frame/PageHeading';
import { usePane, usePaneTexts } from '../paneContext';
import { ImportPreviewView } from './ImportPreviewView';
import { ImportReportView } from './ImportReportView';
import { ImportSourceForm } from './ImportSourceForm';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Brings figures in from a file or a pasted block: choose, look, confirm, see what became of it. */
export default function ImportPage(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const preview = usePane((state) => state.preview);
  const imported = usePane((state) => state.imported);
  if (imported !== undefined) {
    return (
      <div className={styles.page}>
        <PageHeading key="report" takeFocus>
          {texts.importing.report}
        </PageHeading>
        <ImportReportView report={imported} />
      </div>
    );
  }
  if (preview !== undefined) {
    return (
      <div className={styles.page}>
        <PageHeading key="preview" takeFocus>
          {texts.importing.previewTitle}
        </PageHeading>
        <ImportPreviewView preview={preview} />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <PageHeading key="source">{texts.importing.title}</PageHeading>
      <ImportSourceForm />
    </div>
  );
}
