import { constant, type Tensor } from "../engine/tensor.ts";

/** That number everywhere, in the shape of another tensor. */
export const constantLike = (value: number, { shape }: Tensor): Tensor => constant(value, shape);
