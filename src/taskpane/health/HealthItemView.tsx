import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { areaAddress } from '../../model/address';
import type { CellValue } from '../../model/cellValue';
import type { HealthItem } from '../../sheets/health/healthItem';
import { ActionButton } from '../frame/ActionButton';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  goto: { textAlign: 'left', border: 'none', backgroundColor: 'transparent', padding: 0, font: 'inherit', color: tokens.colorBrandForegroundLink, cursor: 'pointer', overflowWrap: 'anywhere' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  whole: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, '& summary': { cursor: 'pointer' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Longer texts, such as formulas, are shown in part; the whole is a click away. */
const longest = 36;

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
    ...(found === undefined ? [] : [words.found(found === '' ? words.empty : shortened(found))]),
    ...(expected === undefined || expected === '' ? [] : [words.expected(shortened(expected))]),
    ...Object.entries(item.parameters ?? {}).flatMap(([key, value]) => (words.names[key] === undefined || value === '' || value === expected || value === found || (key === 'count' && value === 1) ? [] : [`${words.names[key]} ${value}`])),
  ];
  const whole = [
    ...(found !== undefined && isLong(found) ? [words.found(String(found))] : []),
    ...(expected !== undefined && isLong(expected) ? [words.expected(String(expected))] : []),
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
      {whole.length > 0 && (
        <details className={styles.whole}>
          <summary>{words.whole}</summary>
          {whole.map((text) => (
            <p key={text} className={styles.text}>
              {text}
            </p>
          ))}
        </details>
      )}
      {remedy !== 'repair' && <p className={styles.hint}>{words.remedies[remedy]}</p>}
      {(remedy === 'complete' || remedy === 'align') && (
        <div className={styles.buttons}>
          <ActionButton size="small" label={`${words.toOverview} ${place}`} onClick={() => actions.show('overview')}>
            {words.toOverview}
          </ActionButton>
        </div>
      )}
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

function isLong(text: CellValue): boolean {
  return [...String(text)].length > longest;
}

function shortened(text: CellValue): string {
  return isLong(text) ? `${[...String(text)].slice(0, longest).join('')}…` : String(text);
}
