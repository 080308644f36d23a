/** TensorFlow.js with its plain JavaScript backend. */
import "@tensorflow/tfjs-backend-cpu";
import { setBackend } from "@tensorflow/tfjs-core";
import { tfjs } from "./tfjs.ts";

export const peer = tfjs(async () => {
  await setBackend("cpu");
});
