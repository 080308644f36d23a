/** How often a run of `iterates` is looked at. */
const FRAMES = 30;

export const everyOf = ({ steps }: { readonly steps: number }): number => Math.ceil(steps / FRAMES);
