/** Calls back after waiting messages were received, without the 4 ms that nested timers are held back. */
const callbacks: (() => void)[] = [];
let port: MessagePort | undefined;

/** Made on first use: an open channel keeps Node from ending, and the build only loads this module. */
function opened(): MessagePort {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => callbacks.shift()?.();
  return channel.port2;
}

export function soon(callback: () => void, delayMs: number): void {
  if (delayMs > 0) {
    setTimeout(callback, delayMs);
    return;
  }
  callbacks.push(callback);
  port ??= opened();
  port.postMessage(null);
}
