/** A turn of the event loop for clicks and painting. Not a timer of 0, which browsers stretch to 4 ms and slow down in hidden pages. */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(undefined);
  });
}
