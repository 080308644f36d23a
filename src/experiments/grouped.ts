/** A number with its thousands apart, 12,345.6: alike in every browser, and cheap enough for every frame. */
export function grouped(value: number): string {
  const [whole = "", ...rest] = String(value).split(/(?=[.e])/);
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + rest.join("");
}
