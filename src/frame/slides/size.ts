/** A slide of 16 : 9 in pixels: the size of every picture and film that is made for one. */
export const slide = { width: 1920, height: 1080 } as const;
