/** What the run before is called at the end of its line: what it differed in, where the figure around says so. */
import { createContext } from "react";

export const BeforeContext = createContext("run before");
