"""Oracle of tests/engine/eigenvalues.test.ts: numpy.linalg.eigvalsh (LAPACK) of three matrices that the test rebuilds.

Run: /usr/bin/python3 tests/golden/eigenvalues.py > tests/golden/eigenvalues.json
"""
import json

import numpy as np


def dense(n):
    """Entries from the minimal standard generator, symmetrised."""
    a, s = np.zeros((n, n)), 1
    for i in range(n):
        for j in range(i + 1):
            s = s * 16807 % 2147483647
            a[i, j] = a[j, i] = s / 2147483647 - 0.5
    return a


def gram(n, rank):
    """B B' of rank `rank`: n - rank zeros, as at interpolation."""
    b = dense(n)[:, :rank]
    return b @ b.T


matrices = {"dense 40": dense(40), "gram 33 of rank 10": gram(33, 10), "hilbert 12": np.array([[1 / (i + j + 1) for j in range(12)] for i in range(12)])}
print(json.dumps({name: np.linalg.eigvalsh(a).tolist() for name, a in matrices.items()}, indent=1))
