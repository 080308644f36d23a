/** Examples to begin with, to break it with, and to solve by hand. */

/** Ten along a wave, not quite on it. */
export const wave = "-0.9,-0.3_-0.7,-0.7_-0.5,-0.5_-0.3,-0.25_-0.1,0.1_0.1,0.4_0.3,0.75_0.5,0.6_0.7,0.35_0.9,-0.1";
/** The same with one moved beside its neighbor, to the opposite height. */
export const close = "-0.9,-0.3_-0.7,-0.7_-0.5,-0.5_-0.3,-0.25_-0.1,0.1_0.285,-0.75_0.3,0.75_0.5,0.6_0.7,0.35_0.9,-0.1";
/** One alone, and two at one place that contradict each other. */
export const single = "0,0.8";
export const contradiction = "0,0.5_0,-0.5";
/** Two steps of equal height, one up and one down. */
export const two = "-0.25,-0.5_0.25,0.5";
/** Heights without any order. */
export const anyHeights =
  "-0.95,0.3_-0.8,-0.6_-0.65,0.7_-0.5,0.1_-0.35,0.5_-0.2,-0.8_-0.05,-0.2_0.1,0.8_0.25,-0.4_0.4,0.6_0.55,-0.7_0.7,0.2_0.85,-0.3";
