/** Points to begin with, to break it with, and to solve by hand. */

/** Two crowds far out that pull together, and three points near the line that hold the margin alone. */
const plus = "1.5,0.3,plus_1.4,0.6,plus_1.2,0.1,plus_1.6,0.5,plus_-0.3,0.5,plus_0.6,0.35,plus";
export const crowded = `${plus}_-1.5,-0.4,minus_-1.3,-0.1,minus_-1.6,-0.7,minus_-0.1,-0.5,minus`;
/** The same, a point among the crowd of the plus flipped to the minus. */
export const flipped = crowded.replace("1.4,0.6,plus", "1.4,0.6,minus");
/** Of length 1.5 and 0.5 at a right angle: each weight goes its own way. */
export const square = "1.5,0,plus_0,-0.5,minus";
/** Two of them, opposite to each other. */
export const pair = "0.6,0.8,plus_-0.6,-0.8,minus";
/** Three in one place, and another class in the same. */
export const outvoted = "1,0,plus_1,0,plus_1,0,plus_1,0,minus";
