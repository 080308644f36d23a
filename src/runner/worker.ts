/** The entry of a worker. */
import { serve } from "./serve.ts";

serve();
