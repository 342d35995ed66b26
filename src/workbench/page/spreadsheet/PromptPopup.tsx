import type { ReactElement } from 'react';

export interface PromptPopupProps {
  readonly popup: { readonly extraProps?: { readonly title?: string; readonly text?: string } };
}

/** A note beside the cell, as Excel shows the prompt of a validation rule. Drawn by the spreadsheet, outside Fluent's theme. */
export function PromptPopup({ popup }: PromptPopupProps): ReactElement {
  const { title, text } = popup.extraProps ?? {};
  return (
    <div
      role="note"
      data-testid="validation-prompt"
      style={{
        maxWidth: 260,
        padding: '6px 8px',
        font: "12px/16px 'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif",
        color: '#242424',
        background: '#fffce0',
        border: '1px solid #d1d1d1',
        boxShadow: '0 2px 4px rgba(0, 0, 0, 0.14)',
        whiteSpace: 'pre-wrap',
        pointerEvents: 'none',
      }}
    >
      {title !== undefined && <strong style={{ display: 'block' }}>{title}</strong>}
      {text}
    </div>
  );
}
