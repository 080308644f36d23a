/** How often both nets are looked at and tested, which costs as much as a dozen steps of training. */
const LOOKS = 20;
const LEAST = 20;

/** Steps between two looks. */
export const everyOf = ({ steps }: { readonly steps: number }): number => Math.max(LEAST, Math.ceil(steps / LOOKS));
