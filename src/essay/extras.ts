/** What the words of a page do to its figures; loaded when the page stands still. */
import { followGuides } from "./guides.ts";
import { followInks } from "./ink-words.ts";
import { followReading } from "./progress.ts";
import { followSettings } from "./setting-links.ts";

followSettings();
followGuides();
followInks();
followReading();
