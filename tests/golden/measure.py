"""Oracle of tests/engine/measure.test.ts: NumPy (LAPACK) and PyTorch 1.13.1 in float64; writes measure.json beside this file.

On Debian 12: apt-get install python3-torch; /usr/bin/python3 tests/golden/measure.py
Number i of array a is sin(1 + i + 10 a) / 2, as in pytorch.py; the net is 3-5-1 of tanh, its parameters weights
[fan-in][units] and biases, layer after layer; the loss of an example is its squared error.
"""
import json
import math
import os

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def numbers(array, count):
    return [math.sin(1 + i + 10 * array) / 2 for i in range(count)]


def matrix(array, rows, columns):
    return np.array(numbers(array, rows * columns)).reshape(rows, columns)


INPUTS, UNITS, EXAMPLES = 3, 5, 12
WEIGHTS = INPUTS * UNITS + UNITS + UNITS + 1
x = torch.tensor(numbers(1, EXAMPLES * INPUTS)).reshape(EXAMPLES, INPUTS) * 2
y = torch.tensor(numbers(2, EXAMPLES))


def squares(w):
    first, rest = w[: INPUTS * UNITS].reshape(INPUTS, UNITS), w[INPUTS * UNITS :]
    hidden = torch.tanh(x @ first + rest[:UNITS])
    return (hidden @ rest[UNITS : 2 * UNITS] + rest[-1] - y) ** 2


w = torch.tensor(numbers(0, WEIGHTS))
hessian = torch.autograd.functional.hessian(lambda p: squares(p).mean(), w)
gradients = torch.autograd.functional.jacobian(squares, w)
vectors = torch.tensor(numbers(3, 2 * WEIGHTS)).reshape(2, WEIGHTS)
# a product of 9 x 4 and 4 x 6: of rank 4
low = matrix(4, 9, 4) @ np.cos(np.arange(24.0)).reshape(4, 6)
wide = np.cos(np.arange(35.0) ** 2).reshape(5, 7)

out = {
    "weights": WEIGHTS,
    "examples": EXAMPLES,
    "gradients": gradients.reshape(-1).tolist(),
    "covariance": np.cov(gradients.numpy().T, bias=True).reshape(-1).tolist(),
    "eigenvalues": np.linalg.eigvalsh(hessian.numpy()).tolist(),
    "trace": float(np.trace(hessian.numpy())),
    "products": (vectors @ hessian).reshape(-1).tolist(),
    "matrices": {
        name: {
            "rows": a.shape[0],
            "columns": a.shape[1],
            "entries": a.reshape(-1).tolist(),
            "singular": np.linalg.svd(a, compute_uv=False).tolist(),
            "rank": int(np.linalg.matrix_rank(a)),
            "inverse": np.linalg.pinv(a).reshape(-1).tolist(),
        }
        for name, a in {"low rank": low, "wide": wide, "tall": wide.T}.items()
    },
}
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "measure.json")
with open(path, "w") as file:
    json.dump(out, file, indent=1)
    file.write("\n")
