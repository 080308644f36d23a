/** Size of text in the panel around, in pixels: 13, more on a projector. */
import { createContext } from "react";

export const PanelContext = createContext(13);
