/** What the bench uses of convnetjs 0.3.0, which has no types of its own. */
declare module "convnetjs" {
  interface Vol {
    w: Float64Array;
  }
  interface NetLayer {
    readonly layer_type: string;
    readonly filters: readonly Vol[];
    readonly biases: Vol;
  }
  interface Net {
    readonly layers: readonly NetLayer[];
    makeLayers(definitions: readonly Record<string, number | string | undefined>[]): void;
  }
  interface Trainer {
    train(x: Vol, y: number | Float64Array): { readonly cost_loss: number };
  }
  const convnetjs: {
    Vol: new (width: number, height: number, depth: number, value: number) => Vol;
    Net: new () => Net;
    Trainer: new (net: Net, options: Record<string, number | string>) => Trainer;
  };
  export default convnetjs;
}
