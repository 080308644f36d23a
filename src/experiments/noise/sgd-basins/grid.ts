/** Where the map of `sgd-basins` is computed: both by doublings. */
export const RATES = [0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2] as const;
export const BATCHES = [4, 8, 16, 32, 64, 128, 256] as const;
