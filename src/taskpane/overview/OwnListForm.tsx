import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AssessmentLevel } from '../../model/scheme';
import { commonParent, prefectureName } from '../../schemes/schemeForUnits';
import { RadioList } from '../frame/RadioList';
import { usePaneTexts } from '../paneContext';
import UnitListEditor from '../units/UnitListEditor';
import type { UnitListDraft } from '../units/unitListDraft';

/** A list of one's own at the beginning: who assesses its units, and the list. */
export interface OwnList {
  readonly level: AssessmentLevel;
  /** Name of the 市州, as somebody typed it; blank: that of the units' common parent. */
  readonly name: string;
  readonly draft: UnitListDraft;
}

interface OwnListFormProps {
  readonly own: OwnList;
  readonly onOwn: (own: OwnList) => void;
}

export default function OwnListForm({ own, onOwn }: OwnListFormProps): ReactElement {
  const { units } = usePaneTexts();
  const found = prefectureName(commonParent(own.draft.reading?.rows.map(({ unit }) => unit) ?? []));
  return (
    <>
      <RadioList
        label={units.ownLevel}
        value={own.level}
        choices={[
          { value: 'province', label: units.ownLevels.province },
          { value: 'prefecture', label: units.ownLevels.prefecture, hint: units.ownLevelHint },
        ]}
        onChange={(level) => onOwn({ ...own, level })}
      />
      {own.level === 'prefecture' && (
        <Field label={units.ownName} hint={units.ownNameHint}>
          <Input value={own.name} placeholder={found ?? ''} onChange={(_event, data) => onOwn({ ...own, name: data.value })} />
        </Field>
      )}
      <UnitListEditor draft={own.draft} onDraft={(draft) => onOwn({ ...own, draft })} />
    </>
  );
}
