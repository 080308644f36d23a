/** Points to begin with, to break it with, and to solve by hand. All are quotients of whole numbers, so lengths are exact. */

/**
 * Six of length 1, two classes: turned to the side of the plus, they lie between 0° and 106.26°, whose cosine is -0.28.
 * The first of them stands alone: its nearest neighbors are 53.13° away.
 */
export const circle = "1,0,plus_0.28,-0.96,minus_0.6,0.8,plus_0.28,0.96,plus_0,-1,minus_-0.6,-0.8,minus";
/** The same, with a neighbor 16.26° from the first point. */
export const neighbor = `${circle}_0.96,0.28,plus`;
/** The same, its first point turned by 36.87° towards the others instead of stretched. */
export const turned = circle.replace("1,0,plus", "0.8,0.6,plus");
/** One minus among the plus. */
export const mixed = `${circle}_0.8,0.6,minus`;
/** Two points at a right angle, turned to the side of the plus: the legs of a triangle of 3, 4 and 5. */
export const triangle = "0.75,0,plus_0,1,plus";
/** Two at a right angle, both of length 1. */
export const square = "1,0,plus_0,-1,minus";
