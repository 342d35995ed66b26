import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, usePaneActions, usePaneServices, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Whether changes are checked as they are made, and what that costs where Excel keeps no undo. */
export function LiveSwitch(): ReactElement {
  const styles = useStyles();
  const { checking } = usePaneTexts();
  const actions = usePaneActions();
  const live = usePane((state) => state.liveCheck);
  const keepsUndo = usePaneServices().keepsUndo();
  return (
    <div>
      <Checkbox label={checking.live} checked={live} title={checking.liveHint} onChange={(_event, data) => actions.setLiveCheck(data.checked === true)} />
      {!keepsUndo && <p className={styles.hint}>{checking.liveClears}</p>}
    </div>
  );
}
