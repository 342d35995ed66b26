const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lets the browser save the bytes as a file, where it saves downloads. */
export function offerDownload(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: WORKBOOK_TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken hold of it by the next minute; revoking at once would cut it off.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
