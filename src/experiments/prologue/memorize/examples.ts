/** Dots to begin with, and to break it with: places and coins drawn once, under the name 1, and rounded to what a hand can set. */

/** Twenty-four, red or blue as a coin fell. */
export const tossedDots =
  "0.24,0.36,red_-0.36,-0.76,blue_-0.14,-0.24,red_0.7,0.68,blue_0.36,-0.54,red_0.92,-0.68,blue_-0.56,-0.02,red_0.72,-0.34,blue_0.68,0.06,blue_-0.06,0.88,red_0,-0.74,red_-0.12,0.18,red_0.3,0.94,blue_-0.74,-0.36,blue_-0.68,0.7,red_-0.82,-0.88,blue_-0.34,0.74,red_0.66,-0.9,blue_0.34,-0.18,red_-0.12,0.48,blue_-0.88,0.28,blue_-0.94,-0.02,blue_-0.4,-0.42,red_0.92,0.44,red";
/** The same, all but one red. */
export const oneBlue = tossedDots.replaceAll("blue", "red").replace("red", "blue");
/** Two at one place that contradict each other. */
export const contradiction = "0.1,0.1,red_0.1,0.1,blue";
/** One alone. */
export const single = "0.1,0.1,red";
