import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, type ReactElement } from 'react';
import type { Assessment, UnitScore } from '../../model/assessment';
import { formatPoints } from '../formatNumber';
import { placesGained } from '../../scoring/placesByPart';
import { usePaneTexts } from '../paneContext';
import { ranksInOrder, unitsByRank } from './ranksInOrder';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  heading: { padding: tokens.spacingHorizontalXS, textAlign: 'left', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { padding: tokens.spacingHorizontalXS, verticalAlign: 'top', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  rank: { width: '36px', textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  total: { fontWeight: tokens.fontWeightSemibold },
  grade: { whiteSpace: 'nowrap' },
  fail: { color: tokens.colorPaletteRedForeground1 },
  excellent: { color: tokens.colorPaletteGreenForeground1 },
  parts: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

interface RankTableProps {
  readonly assessment: Assessment;
  /** To tell the change of place; only with the assessment of year-end. */
  readonly halfYear?: Assessment | undefined;
  /** The unit whose row takes the keyboard. */
  readonly focusUnit: string | undefined;
  readonly onOpen: (unitCode: string) => void;
}

/** 名次表: place, unit with its components, total, grade; ties and what decided them beside the unit. */
export function RankTable({ assessment, halfYear, focusUnit, onOpen }: RankTableProps): ReactElement {
  const styles = useStyles();
  const { scoring, periods } = usePaneTexts();
  const shared = unitsByRank(assessment);
  return (
    <table className={styles.table} aria-label={`${periods[assessment.period]} ${scoring.table}`}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.heading, styles.rank)}>
            {scoring.rank}
          </th>
          <th scope="col" className={styles.heading}>
            {scoring.unit}
          </th>
          <th scope="col" className={mergeClasses(styles.heading, styles.number)}>
            {scoring.total}
          </th>
          <th scope="col" className={styles.heading}>
            {scoring.grade}
          </th>
        </tr>
      </thead>
      <tbody>
        {ranksInOrder(assessment).map((unit) => (
          <RankRow key={unit.code} unit={unit} gained={placesGained(halfYear, unit)} shared={unit.rank === undefined ? 1 : (shared.get(unit.rank) ?? 1)} takeFocus={unit.code === focusUnit} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

interface RankRowProps {
  readonly unit: UnitScore;
  readonly gained: number | undefined;
  /** How many units have this place. */
  readonly shared: number;
  readonly takeFocus: boolean;
  readonly onOpen: (unitCode: string) => void;
}

function RankRow({ unit, gained, shared, takeFocus, onOpen }: RankRowProps): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const { scoring } = texts;
  const link = useId();
  useEffect(() => {
    if (takeFocus) document.getElementById(link)?.focus();
  }, [takeFocus, link]);
  const components = (['quantitative', 'inspection', 'routine'] as const).flatMap((name) => {
    const value = unit.components[name];
    return value === undefined ? [] : [`${scoring.componentsShort[name]} ${formatPoints(value)}`];
  });
  const tie = [...(shared > 1 ? [scoring.tied(shared)] : []), ...(unit.tieBreak === undefined ? [] : [scoring.tieBreaks[unit.tieBreak]])];
  return (
    <tr>
      <td className={mergeClasses(styles.cell, styles.rank)}>{unit.rank ?? texts.none}</td>
      <th scope="row" className={styles.cell}>
        <Link as="button" id={link} title={scoring.openUnit(unit.name)} onClick={() => onOpen(unit.code)}>
          {unit.name}
        </Link>
        {components.length > 0 && <span className={styles.parts}>{components.join(' · ')}</span>}
        {tie.length > 0 && <span className={styles.parts}>{tie.join(' · ')}</span>}
        {gained !== undefined && <span className={styles.parts}>{scoring.sinceHalfYear(gained)}</span>}
        {unit.total === undefined && <span className={styles.parts}>{scoring.noTotal}</span>}
      </th>
      <td className={mergeClasses(styles.cell, styles.number, styles.total)}>{unit.total === undefined ? texts.none : formatPoints(unit.total)}</td>
      <td className={mergeClasses(styles.cell, styles.grade, unit.grade === '不达标' && styles.fail, unit.grade === '优秀' && styles.excellent)}>
        {unit.grade === undefined ? texts.none : scoring.grades[unit.grade]}
      </td>
    </tr>
  );
}
