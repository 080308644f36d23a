/** Points to begin with, and to break it with: places and noise drawn once, under the name 1, and rounded to what a hand can set. */

/** About the truth, with noise of deviation 0.1. */
export const twelve =
  "-0.94,0.448_-0.8,0.402_-0.52,-0.264_-0.36,-0.772_-0.24,-0.468_-0.02,-0.068_0.08,0.226_0.26,0.582_0.44,0.49_0.62,0.172_0.76,-0.368_0.98,-0.622";
/** At the same places, on the truth. */
export const clean =
  "-0.94,0.6_-0.8,0.454_-0.52,-0.31_-0.36,-0.584_-0.24,-0.56_-0.02,-0.06_0.08,0.234_0.26,0.578_0.44,0.486_0.62,0.024_0.76,-0.368_0.98,-0.59";
/** With three times the noise. */
export const noisy =
  "-0.94,0.146_-0.8,0.296_-0.52,-0.174_-0.36,-1.148_-0.24,-0.284_-0.02,-0.084_0.08,0.208_0.26,0.59_0.44,0.502_0.62,0.464_0.76,-0.368_0.98,-0.69";
/** At height 0: the fit is nothing, whatever the weights. */
export const level = twelve.replaceAll(/,[^_]+/g, ",0");
/** On the parabola x² - 0.5. */
export const parabola = [-0.9, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.9]
  .map((x) => `${x},${Math.floor((x * x - 0.5) * 100 + 0.5) / 100}`)
  .join("_");
