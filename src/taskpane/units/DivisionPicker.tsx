import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { AssessmentLevel } from '../../model/scheme';
import type { Unit } from '../../model/unit';
import { jilinDivisions } from '../../schemes/jilinUnits';
import { commonParent } from '../../schemes/schemeForUnits';
import { usePaneTexts } from '../paneContext';
import { matchesUnit } from './matchesUnit';

/** More are found by searching. */
const mostShown = 40;

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { maxHeight: '240px', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: `0 ${tokens.spacingHorizontalS}` },
  division: { display: 'flex' },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface DivisionPickerProps {
  readonly listed: readonly Unit[];
  readonly level: AssessmentLevel;
  readonly chosen: readonly Unit[];
  readonly onChosen: (units: readonly Unit[]) => void;
}

/** The divisions of Jilin that are not in the list, those nearest at hand first: of the same prefecture, of the same level. */
export function DivisionPicker({ listed, level, chosen, onChosen }: DivisionPickerProps): ReactElement {
  const styles = useStyles();
  const { units: words } = usePaneTexts();
  const [search, setSearch] = useState('');
  const codes = new Set(listed.map(({ code }) => code));
  const parent = commonParent(listed);
  const nearness = (unit: Unit): number => (parent !== undefined && unit.parent === parent ? 0 : (unit.parent === undefined) === (level === 'province') ? 1 : 2);
  const found = jilinDivisions.filter((unit) => !codes.has(unit.code) && matchesUnit(unit, search)).sort((a, b) => nearness(a) - nearness(b));
  const picked = new Set(chosen.map(({ code }) => code));
  const nameOf = (code: string | undefined): string => jilinDivisions.find((unit) => unit.code === code)?.name ?? '';
  return (
    <div className={styles.part}>
      <Field label={words.search} hint={words.divisionHint}>
        <Input type="search" value={search} onChange={(_event, data) => setSearch(data.value)} />
      </Field>
      <p className={styles.text} role="status">
        {words.found(found.length, chosen.length)}
      </p>
      {found.length > 0 && (
        <div className={styles.list} role="group" aria-label={words.sources.divisions} tabIndex={-1}>
          {found.slice(0, mostShown).map((unit) => (
            <div key={unit.code} className={styles.division}>
              <Checkbox
                checked={picked.has(unit.code)}
                label={
                  <>
                    {unit.name}{' '}
                    <span className={styles.code}>
                      {unit.code}
                      {unit.parent !== undefined && ` · ${nameOf(unit.parent)}`}
                    </span>
                  </>
                }
                onChange={(_event, data) => onChosen(data.checked === true ? [...chosen, unit] : chosen.filter(({ code }) => code !== unit.code))}
              />
            </div>
          ))}
        </div>
      )}
      {found.length > mostShown && <p className={styles.text}>{words.moreFound(found.length - mostShown)}</p>}
    </div>
  );
}
