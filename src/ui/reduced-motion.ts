/** Whether things stand still: as the page says, a host may have told it, or else as the reader's machine does. */
export function reducedMotion(): boolean {
  const { motion } = document.documentElement.dataset;
  if (motion === "reduce" || motion === "full") return motion === "reduce";
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
