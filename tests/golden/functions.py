"""Oracle of tests/engine/functions.test.ts: exp, log, tanh, sin, cos in 60 digits.

Run: /usr/bin/python3 tests/golden/functions.py > tests/golden/functions.json
A larger set (20 times, 1.3 MB, the stated bounds were measured on it): functions.py 20 > elsewhere.json
Each row of the result: the argument, the result as the nearest float64 `h`, and what `h` lacks in ulp of `h`.
The float32 functions need no rows of their own: the float64 ones, once tested, are their oracle on dense grids.
"""
import json
import math
import random
import sys

import mpmath as mp

mp.mp.dps = 60
random.seed(20170622)
functions = {"exp": mp.exp, "log": mp.log, "tanh": mp.tanh, "sin": mp.sin, "cos": mp.cos}


count = 75 * int(sys.argv[1] if len(sys.argv) > 1 else 1)


def either_sign(low, high):
    """Magnitude with a uniform logarithm, either sign."""
    return random.choice((-1, 1)) * 2 ** random.uniform(low, high)


def arguments(name):
    out = []
    if name == "exp":
        out += [random.uniform(-744, 709.7) for _ in range(count)]
        out += [either_sign(-30, 3) for _ in range(count)]
        out += [mp.log(2) / 2 * random.randrange(-1999, 2000) for _ in range(count)]
    if name == "log":
        out += [2 ** random.uniform(-1073, 1023) for _ in range(count)]
        out += [random.uniform(0.5, 2) for _ in range(count)]
        out += [1 + either_sign(-50, -2) for _ in range(count)]
    if name == "tanh":
        out += [either_sign(-60, 4) for _ in range(count)]
        out += [random.uniform(-3, 3) for _ in range(count)]
    if name in ("sin", "cos"):
        out += [random.uniform(-8, 8) for _ in range(count)]
        out += [either_sign(-30, 20.6) for _ in range(count)]
        # closest to multiples of a quarter turn, where the reduction loses most
        out += [mp.pi / 2 * random.randrange(-(2**20) + 40000, 2**20 - 40000) for _ in range(count)]
        out += [mp.pi / 2 * k for k in range(-8, 9)]
    out = [float(x) for x in out]
    return [x for x in out if x != 0 and (name not in ("sin", "cos") or abs(x) <= 1.6e6)]


result = {}
for name, function in functions.items():
    rows = []
    for x in arguments(name):
        y = function(mp.mpf(x))
        h = float(y)
        rows.append([x, h, round(float((y - mp.mpf(h)) / mp.mpf(math.ulp(h))), 4)])
    result[name] = rows
print("{" + ",\n".join(json.dumps(k) + ":" + json.dumps(v, separators=(",", ":")) for k, v in result.items()) + "}")
