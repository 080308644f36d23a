/** Size of text in the panel around, in pixels: 13, more on a projector. */
import { createContext } from "react";

/** What offsets of words are given for. */
export const USUAL = 13;

export const PanelContext = createContext(USUAL);
