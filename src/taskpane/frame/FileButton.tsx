import { useRef, type ReactElement } from 'react';
import { ActionButton } from './ActionButton';

interface FileButtonProps {
  readonly children: string;
  /** Which files may be chosen, as browsers put it. */
  readonly accept: string;
  readonly blocked?: string | undefined;
  readonly size?: 'small' | 'medium';
  readonly onFile: (file: File) => void;
}

/** A button that lets the user choose a file. The browser's own control would speak the browser's language; this one speaks the pane's. */
export function FileButton({ children, accept, blocked, size = 'small', onFile }: FileButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file can be chosen once more.
          event.target.value = '';
        }}
      />
      <ActionButton size={size} blocked={blocked} onClick={() => input.current?.click()}>
        {children}
      </ActionButton>
    </>
  );
}
