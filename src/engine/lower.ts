/**
 * From a graph as written and differentiated to one that suits the kernels; the same numbers come out.
 *
 * First equal nodes become one. Then a product swallows what follows it, where nothing else needs what stood between:
 * bias and activation on the way forward, the activation's derivative on the way back.
 */
import { BROADCAST, RESHAPE, reshape, SUM_COLUMNS, sum, TRANSPOSE, transpose } from "./operations/axes.ts";
import { dotProducts } from "./operations/dot.ts";
import { ADD, MULTIPLY, POSITIVE, RELU, SUBTRACT, TANH, WHERE_POSITIVE } from "./operations/elementwise.ts";
import { FUSED_PRODUCT, isWindow, PRODUCT, product, productOfWindows } from "./operations/product.ts";
import { COLUMNS, GROUPS, ROWS } from "./shape.ts";
import { constantValue, inOrder, node, type Tensor } from "./tensor.ts";
import { LANES } from "./view.ts";
import { PLAIN, THEN_RELU, THEN_TANH, TIMES_POSITIVE, TIMES_TANH_SLOPE } from "./wasm/records.ts";

/** A result is narrow if it has few rows, or if its columns fill so few of the lanes: padding is that much more. */
const WASTE = 4 / 3;

export function lower(outputs: readonly Tensor[], fusing = true): Tensor[] {
  const merged = merge(transposeEarly(outputs));
  return fusing ? fuse(merged) : merged;
}

/** Rebuilds a graph from its inputs up: `rule` gets each old node and what its inputs have become. */
function rebuild(outputs: readonly Tensor[], rule: (old: Tensor, inputs: Tensor[]) => Tensor): Tensor[] {
  const made = new Map<Tensor, Tensor>();
  for (const old of inOrder(outputs))
    made.set(
      old,
      rule(
        old,
        old.inputs.map((input) => made.get(input)!),
      ),
    );
  return outputs.map((output) => made.get(output)!);
}

function withInputs(old: Tensor, inputs: Tensor[]): Tensor {
  return inputs.every((input, i) => input === old.inputs[i]) ? old : { ...old, inputs };
}

/**
 * A right operand is read row by row, so where it is taken transposed its transpose is made first, and a bias' gradient
 * shares it; or else, for a narrow result, the product becomes dot products.
 */
function transposeEarly(outputs: readonly Tensor[]): Tensor[] {
  const transposed = new Set<Tensor>();
  const isNarrow = ({ settings, shape, inputs }: Tensor) =>
    settings.left !== 1 &&
    !isWindow(inputs[0]!) &&
    (shape[ROWS] < LANES || Math.ceil(shape[COLUMNS] / LANES) * LANES > WASTE * shape[COLUMNS]);
  for (const tensor of inOrder(outputs))
    if (tensor.operation === PRODUCT && tensor.settings.right === 1 && !isNarrow(tensor))
      transposed.add(tensor.inputs[1]!);
  return rebuild(outputs, (old, inputs) => {
    const [a, b] = inputs;
    if (old.operation === PRODUCT && old.settings.right === 1)
      return isNarrow(old) ? dotProducts(a!, b!) : product(a!, transpose(b!), old.settings.left === 1, false);
    if (old.operation === TRANSPOSE && a!.operation === SUM_COLUMNS && transposed.has(old.inputs[0]!.inputs[0]!))
      return sum(transpose(a!.inputs[0]!), ROWS);
    return withInputs(old, inputs);
  });
}

/** One node for each thing that is computed. */
function merge(outputs: readonly Tensor[]): Tensor[] {
  const names = new Map<Tensor, number>();
  const known = new Map<string, Tensor>();
  return rebuild(outputs, (old, inputs) => {
    const pure = old.table === undefined && (inputs.length > 0 || constantValue(old) !== undefined);
    const name = [
      old.operation.name,
      ...inputs.map((input) => names.get(input)!),
      JSON.stringify(old.settings),
      old.shape,
    ];
    const key = pure ? name.join(" ") : `only ${names.size}`;
    const same = known.get(key);
    if (same !== undefined) return same;
    const tensor = withInputs(old, inputs);
    known.set(key, tensor);
    names.set(tensor, names.size);
    return tensor;
  });
}

function fuse(outputs: readonly Tensor[]): Tensor[] {
  const uses = new Map<Tensor, number>();
  for (const tensor of [...outputs, ...inOrder(outputs).flatMap(({ inputs }) => inputs)])
    uses.set(tensor, (uses.get(tensor) ?? 0) + 1);
  const once = (tensor: Tensor | undefined) => tensor !== undefined && uses.get(tensor) === 1;

  return rebuild(outputs, (old, inputs) => {
    const [x] = inputs;
    const [oldX] = old.inputs;
    if (old.operation === PRODUCT) return productOfWindows(withInputs(old, inputs)) ?? withInputs(old, inputs);
    if (old.operation === ADD && once(oldX) && isPlain(x!)) {
      const bias = repeatedBias(inputs[1]!);
      if (bias !== undefined) return follow(x!, { bias: 1 }, bias);
    }
    if (old.operation === RELU && once(oldX) && isOpen(x!)) return follow(x!, { epilogue: THEN_RELU });
    if (old.operation === TANH && once(oldX) && isOpen(x!)) return follow(x!, { epilogue: THEN_TANH });
    if (old.operation === MULTIPLY && once(oldX)) {
      const slope = slopeOf(inputs[1]!);
      const joined = x!.operation === RESHAPE && once(oldX!.inputs[0]);
      const from = joined ? x!.inputs[0]! : x!;
      if (slope !== undefined && isPlain(from)) {
        const value = reshape(slope.value, from.shape[GROUPS]);
        return reshape(follow(from, { epilogue: slope.epilogue }, value), old.shape[GROUPS]);
      }
    }
    if (old.operation === MULTIPLY && inputs[1]!.operation === POSITIVE)
      return node(WHERE_POSITIVE, [x!, inputs[1]!.inputs[0]!]);
    return withInputs(old, inputs);
  });
}

/** A product that nothing has been added to. */
function isPlain({ operation, settings }: Tensor): boolean {
  return operation === PRODUCT || (operation === FUSED_PRODUCT && settings.epilogue === PLAIN && settings.bias !== 1);
}

/** A product, with a bias perhaps, that has no epilogue yet. */
function isOpen({ operation, settings }: Tensor): boolean {
  return operation === PRODUCT || (operation === FUSED_PRODUCT && settings.epilogue === PLAIN);
}

function follow(x: Tensor, settings: Readonly<Record<string, number>>, operand?: Tensor): Tensor {
  const inputs = operand === undefined ? x.inputs : [...x.inputs, operand];
  return node(FUSED_PRODUCT, inputs, { epilogue: PLAIN, ...x.settings, ...settings }, x.shape, x.table);
}

/** The bias [groups, 1, units] of a tensor [groups, units, columns] that repeats it in every column. */
function repeatedBias(tensor: Tensor): Tensor | undefined {
  const repeats = tensor.operation === BROADCAST && tensor.settings.axis === COLUMNS;
  const column = repeats ? tensor.inputs[0]! : undefined;
  return column?.operation === TRANSPOSE ? column.inputs[0] : undefined;
}

/** The value y of a ReLU or tanh whose derivative this is: positive(y), or 1 - y y. */
function slopeOf(tensor: Tensor): { readonly value: Tensor; readonly epilogue: number } | undefined {
  if (tensor.operation === POSITIVE) return { value: tensor.inputs[0]!, epilogue: TIMES_POSITIVE };
  const [one, squared] = tensor.inputs;
  if (tensor.operation !== SUBTRACT || constantValue(one!) !== 1 || squared!.operation !== MULTIPLY) return undefined;
  const [y, same] = squared!.inputs;
  return y === same ? { value: y!, epilogue: TIMES_TANH_SLOPE } : undefined;
}
