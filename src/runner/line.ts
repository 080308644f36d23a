/** When to try again what could not be loaded. */

/**
 * Calls back once: soon after the line is back, or, where the page was not told that it is lost, after a while that doubles
 * with each attempt. Gives the means to call it off.
 */
export function whenLineIsBack(attempt: number, callback: () => void): () => void {
  if (typeof navigator !== "undefined" && navigator.onLine === false) {
    addEventListener("online", callback, { once: true });
    return () => removeEventListener("online", callback);
  }
  const timer = setTimeout(callback, 1000 * 2 ** attempt);
  return () => clearTimeout(timer);
}
