/** Says on standard error how long a figure took: `two-wells: 12.3 s`. */
export async function timed<T>(id: string, work: () => Promise<T>): Promise<T> {
  const start = Date.now();
  const result = await work();
  process.stderr.write(`${id}: ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
  return result;
}
