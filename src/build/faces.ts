/** Every experiment's face, loaded when this module is: who imports it by Vite's runner can load nothing afterwards. */
import { loadAllExperiments } from "../experiments/registry.ts";

export const faces = await loadAllExperiments();
