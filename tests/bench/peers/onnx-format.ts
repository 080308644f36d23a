/**
 * Writes ONNX models: the few messages of onnx.proto3 (ONNX 1.17) that a graph of our own needs, in the wire format of
 * Protocol Buffers.
 */

/** Element types of TensorProto. */
export const FLOAT = 1;
export const INT64 = 7;
export const BOOL = 9;

type Bytes = readonly number[] | Uint8Array;

function varint(value: number | bigint): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 128 : low);
  } while (rest > 0n);
  return bytes;
}

/** A message or a scalar under way: parts are joined once, at the end. */
class Writer {
  readonly #parts: Bytes[] = [];

  whole(field: number, value: number | bigint): this {
    this.#parts.push(varint(field * 8), varint(value));
    return this;
  }

  float(field: number, value: number): this {
    this.#parts.push(varint(field * 8 + 5), new Uint8Array(Float32Array.of(value).buffer));
    return this;
  }

  bytes(field: number, value: Uint8Array): this {
    this.#parts.push(varint(field * 8 + 2), varint(value.length), value);
    return this;
  }

  text(field: number, value: string): this {
    return this.bytes(field, new TextEncoder().encode(value));
  }

  end(): Uint8Array {
    const all = new Uint8Array(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

export type Attribute = number | readonly number[] | { readonly float: number } | { readonly graph: Uint8Array };

function attribute(name: string, value: Attribute): Uint8Array {
  const writer = new Writer().text(1, name);
  if (typeof value === "number") return writer.whole(3, value).whole(20, 2).end();
  if ("float" in value) return writer.float(2, value.float).whole(20, 1).end();
  if ("graph" in value) return writer.bytes(6, value.graph).whole(20, 5).end();
  for (const item of value) writer.whole(8, item);
  return writer.whole(20, 7).end();
}

/** A name with its element type and shape, as a graph's inputs and outputs want it. */
function declaration(name: string, type: number, shape: readonly number[]): Uint8Array {
  const dimensions = new Writer();
  for (const size of shape) dimensions.bytes(1, new Writer().whole(1, size).end());
  const tensor = new Writer().whole(1, type).bytes(2, dimensions.end()).end();
  return new Writer().text(1, name).bytes(2, new Writer().bytes(1, tensor).end()).end();
}

/** A graph under way. Values are known by their names. */
export class Graph {
  readonly #writer = new Writer();
  readonly #prefix: string;
  #made = 0;

  constructor(prefix: string) {
    this.#prefix = prefix;
    this.#writer.text(2, prefix);
  }

  #fresh(): string {
    this.#made += 1;
    return `${this.#prefix}${this.#made}`;
  }

  /** An operation with one output; several with `outputs`. */
  op(type: string, inputs: readonly string[], attributes: Readonly<Record<string, Attribute>> = {}): string {
    return this.ops(type, inputs, 1, attributes)[0]!;
  }

  ops(
    type: string,
    inputs: readonly string[],
    outputs: number,
    attributes: Readonly<Record<string, Attribute>> = {},
  ): string[] {
    const node = new Writer();
    for (const input of inputs) node.text(1, input);
    const names = Array.from({ length: outputs }, () => this.#fresh());
    for (const name of names) node.text(2, name);
    node.text(4, type);
    for (const [name, value] of Object.entries(attributes)) node.bytes(5, attribute(name, value));
    this.#writer.bytes(1, node.end());
    return names;
  }

  #constant(type: number, shape: readonly number[], data: Uint8Array): string {
    const name = this.#fresh();
    const tensor = new Writer();
    for (const size of shape) tensor.whole(1, size);
    this.#writer.bytes(5, tensor.whole(2, type).text(8, name).bytes(9, data).end());
    return name;
  }

  floats(values: Float32Array | readonly number[], shape: readonly number[] = [values.length]): string {
    return this.#constant(FLOAT, shape, new Uint8Array(Float32Array.from(values).buffer));
  }

  scalar(value: number): string {
    return this.floats([value], []);
  }

  wholes(values: ArrayLike<number>, shape: readonly number[] = [values.length]): string {
    return this.#constant(INT64, shape, new Uint8Array(BigInt64Array.from(Array.from(values, BigInt)).buffer));
  }

  truth(): string {
    return this.#constant(BOOL, [], Uint8Array.of(1));
  }

  input(name: string, type: number, shape: readonly number[]): string {
    this.#writer.bytes(11, declaration(name, type, shape));
    return name;
  }

  output(name: string, type: number, shape: readonly number[]): void {
    this.#writer.bytes(12, declaration(name, type, shape));
  }

  end(): Uint8Array {
    return this.#writer.end();
  }
}

/** A model of one graph, operator set 17. */
export function model(graph: Graph): Uint8Array {
  const operators = new Writer().text(1, "").whole(2, 17).end();
  return new Writer().whole(1, 8).bytes(8, operators).bytes(7, graph.end()).end();
}
