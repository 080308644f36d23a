/** Golden ratio's fractions, 0 to 1: for heights that mean nothing and never line up. */
export const scattered = (i: number): number => (i * 0.618034) % 1;
