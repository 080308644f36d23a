/** The interpreter: replays records, a kernel for each code. The codes are those of records.ts. */
import { batch, sum, sumColumns, transpose } from "./axes";
import { diffuse } from "./diffuse";
import { dot } from "./dot";
import {
  add, copy, cos, divide, exp, log, multiply, positive, relu, sigmoid, sin, softplus, sqrt, subtract, tanh, wherePositive,
} from "./elementwise";
import { firstLargest, gather, largest, scatter } from "./gather";
import { record, word } from "./memory";
import { product } from "./product";
import {
  ADAM, ADD, BATCH, CODE, COPY, COS, DIFFUSE, DIVIDE, DOT, EXP, FIRST_LARGEST, GATHER, LANGEVIN, LARGEST, LOG, MOMENTUM, MULTIPLY,
  POSITIVE, PRODUCT, RELU, SCATTER, SGD, SIGMOID, SIN, SOFTPLUS, SQRT, SUBTRACT, SUM, SUM_COLUMNS, TABULATED, TANH,
  TRANSPOSE, WHERE_POSITIVE, WORDS,
} from "./records";
import { tabulated } from "./tabulated";
import { adam, langevin, momentum, sgd } from "./updates";

/** Records first … first + count - 1, all of them `steps` times. */
export function run(begin: i32, count: i32, steps: i32): void {
  for (let step = 0; step < steps; step++)
    for (let i = begin; i < begin + count; i++) perform(record(i, WORDS), step);
}

// @ts-ignore: decorator
@inline function perform(r: usize, step: i32): void {
  switch (word(r, CODE)) {
    case COPY: { copy(r); break; }
    case ADD: { add(r); break; }
    case SUBTRACT: { subtract(r); break; }
    case MULTIPLY: { multiply(r); break; }
    case DIVIDE: { divide(r); break; }
    case RELU: { relu(r); break; }
    case POSITIVE: { positive(r); break; }
    case TANH: { tanh(r); break; }
    case EXP: { exp(r); break; }
    case LOG: { log(r); break; }
    case SIN: { sin(r); break; }
    case COS: { cos(r); break; }
    case SQRT: { sqrt(r); break; }
    case PRODUCT: { product(r); break; }
    case WHERE_POSITIVE: { wherePositive(r); break; }
    case DOT: { dot(r); break; }
    case SUM: { sum(r); break; }
    case SUM_COLUMNS: { sumColumns(r); break; }
    case TRANSPOSE: { transpose(r); break; }
    case GATHER: { gather(r); break; }
    case SCATTER: { scatter(r); break; }
    case LARGEST: { largest(r); break; }
    case FIRST_LARGEST: { firstLargest(r); break; }
    case SOFTPLUS: { softplus(r); break; }
    case SIGMOID: { sigmoid(r); break; }
    case TABULATED: { tabulated(r); break; }
    case BATCH: { batch(r, step); break; }
    case SGD: { sgd(r, step); break; }
    case MOMENTUM: { momentum(r, step); break; }
    case ADAM: { adam(r, step); break; }
    case LANGEVIN: { langevin(r, step); break; }
    case DIFFUSE: { diffuse(r, step); break; }
    default: unreachable();
  }
}
