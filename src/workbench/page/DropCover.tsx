import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';

const useStyles = makeStyles({
  cover: {
    position: 'fixed',
    inset: 0,
    zIndex: 1_000_000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: 'rgba(255, 255, 255, 0.85)',
    fontSize: tokens.fontSizeBase600,
    color: tokens.colorBrandForeground1,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
  },
});

/** Takes files that are dragged onto the window, before the spreadsheet or the browser takes them. */
export function DropCover(props: { readonly label: string; readonly onFiles: (files: readonly File[]) => void }): ReactElement | null {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const onFiles = useRef(props.onFiles);
  useEffect(() => {
    onFiles.current = props.onFiles;
  }, [props.onFiles]);

  useEffect(() => {
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const take = (event: DragEvent): boolean => {
      if (!carriesFiles(event)) return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    };
    window.addEventListener('dragenter', (event) => take(event) && setOver(true), options);
    window.addEventListener('dragover', take, options);
    window.addEventListener('dragleave', (event) => take(event) && event.relatedTarget === null && setOver(false), options);
    window.addEventListener(
      'drop',
      (event) => {
        if (!take(event)) return;
        setOver(false);
        onFiles.current([...(event.dataTransfer?.files ?? [])]);
      },
      options,
    );
    return () => stop.abort();
  }, []);

  return over ? <div className={styles.cover}>{props.label}</div> : null;
}
