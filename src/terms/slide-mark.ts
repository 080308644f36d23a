/** The end of the gallery's address at which it shows how the figure is put on a slide. */
export const slideMark = "#slide";
