import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import type { Notice } from '../paneState';
import { noticeText } from './noticeText';
import { useFocusRescue } from './useFocusRescue';

const useStyles = makeStyles({
  frame: { flex: '0 0 auto', maxHeight: '40vh', overflowY: 'auto', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  bar: { borderRadius: 0, border: 'none', paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  remedy: { display: 'block' },
});

/** What the last task came to; stays until it is closed or the next task begins. */
export function NoticeBar({ notice }: { readonly notice: Notice }): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const frame = useFocusRescue<HTMLDivElement>();
  const { intent, title, text, remedy } = noticeText(notice.content, locale);
  return (
    <div ref={frame} className={styles.frame}>
      <MessageBar intent={intent} layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.body}>
          {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
          {text}
          {remedy !== undefined && <span className={styles.remedy}>{remedy}</span>}
        </MessageBarBody>
        <MessageBarActions
          containerAction={<Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={texts.close} onClick={() => actions.dismissNotice()} />}
        />
      </MessageBar>
    </div>
  );
}
