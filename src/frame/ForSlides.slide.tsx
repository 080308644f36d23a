/** A slide offers nothing to make slides of: the figure’s own page does, where that is at hand. */
export const ForSlides = () => null;
