import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { areaAddress } from '../../model/address';
import type { HealthItem } from '../../sheets/health/healthItem';
import { ActionButton } from '../frame/ActionButton';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  goto: { textAlign: 'left', border: 'none', backgroundColor: 'transparent', padding: 0, font: 'inherit', color: tokens.colorBrandForegroundLink, cursor: 'pointer', overflowWrap: 'anywhere' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** One thing found: where, what is there, what belongs there, and what can be done. */
export function HealthItemView({ item }: { readonly item: HealthItem }): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const { health: words } = texts;
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const blocked = useBlocked('nothing');
  const { area, sheetId, sheetName, role, found, expected, remedy } = item;
  const name = sheetName ?? (role === undefined ? '' : texts.sheets[role]);
  const place = words.place(name, area === undefined ? '' : areaAddress(area));
  const facts = [
    ...(found === undefined ? [] : [words.found(found === '' ? words.empty : String(found))]),
    ...(expected === undefined || expected === '' ? [] : [words.expected(String(expected))]),
    ...Object.entries(item.parameters ?? {}).flatMap(([key, value]) => (words.names[key] === undefined || value === '' || value === expected || value === found ? [] : [`${words.names[key]} ${value}`])),
  ];
  return (
    <li className={styles.item}>
      {area !== undefined && sheetId !== undefined ? (
        <button type="button" className={styles.goto} title={words.goto} onClick={() => void actions.reveal({ sheetId, sheetName: name, row: area.row, column: area.column })}>
          {place}
        </button>
      ) : (
        <p className={styles.text}>{place}</p>
      )}
      {facts.length > 0 && <p className={styles.text}>{facts.join(locale === 'zh-CN' ? '；' : '; ')}</p>}
      {remedy !== 'repair' && <p className={styles.hint}>{words.remedies[remedy]}</p>}
      {(remedy === 'repair' || remedy === 'choose') && (
        <div className={styles.buttons}>
          {remedy === 'repair' ? (
            <ActionButton size="small" blocked={blocked} label={`${words.repair} ${place}`} onClick={() => void actions.repair([item])}>
              {words.repair}
            </ActionButton>
          ) : (
            item.choices?.map((choice) => (
              <ActionButton key={choice} size="small" blocked={blocked} label={`${words.choose(choice)} ${place}`} onClick={() => void actions.repair([{ id: item.id, choice }])}>
                {words.choose(choice)}
              </ActionButton>
            ))
          )}
        </div>
      )}
    </li>
  );
}
