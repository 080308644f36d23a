/** Calls back after waiting messages were received, without the 4 ms that nested timers are held back. */
const channel = new MessageChannel();
const callbacks: (() => void)[] = [];
channel.port1.onmessage = () => callbacks.shift()?.();

export function soon(callback: () => void, delayMs: number): void {
  if (delayMs > 0) {
    setTimeout(callback, delayMs);
    return;
  }
  callbacks.push(callback);
  channel.port2.postMessage(null);
}
