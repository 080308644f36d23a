/** What can wait until the page stands still: what words do to figures, how far the reader has come, what is too wide. */
import { followGuides } from "./guides.ts";
import { followInks } from "./ink-words.ts";
import { followReading } from "./progress.ts";
import { followSettings } from "./setting-links.ts";
import { followWide } from "./wide.ts";

followSettings();
followGuides();
followInks();
followReading();
followWide();
