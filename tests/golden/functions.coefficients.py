"""Coefficients of src/engine/functions.ts: polynomials fitted at Chebyshev nodes in 60 digits, then rounded.

Run: /usr/bin/python3 tests/golden/functions.coefficients.py
Prints each polynomial (lowest power first) as float64 and as float32 literals, with the error of the rounded one.
"""
import mpmath as mp
import numpy as np

mp.mp.dps = 60


def fit(function, low, high, degree, weight=lambda t: mp.mpf(1)):
    """Polynomial p of `degree` with weight*(p - function) small on [low, high]: interpolation, then five exchanges of Remez."""
    n = degree + 2
    nodes = [(low + high) / 2 + (high - low) / 2 * mp.cos(mp.pi * (n - 1 - i) / (n - 1)) for i in range(n)]
    for _ in range(8):
        a = mp.matrix(n, n)
        b = mp.matrix(n, 1)
        for i, t in enumerate(nodes):
            for j in range(degree + 1):
                a[i, j] = t**j
            a[i, degree + 1] = (-1) ** i / weight(t)
            b[i] = function(t)
        solution = mp.lu_solve(a, b)
        c = [solution[j] for j in range(degree + 1)]
        grid = [low + (high - low) * mp.mpf(i) / 2000 for i in range(2001)]
        error = [weight(t) * (mp.polyval(c[::-1], t) - function(t)) for t in grid]
        # one extremum in each run of equal sign
        peaks, best = [], 0
        for i in range(1, len(grid)):
            if error[i] * error[best] < 0:
                peaks.append(best)
                best = i
            elif abs(error[i]) > abs(error[best]):
                best = i
        peaks.append(best)
        if len(peaks) != n:
            break
        nodes = [grid[i] for i in peaks]
    return c, max(abs(e) for e in error)


def show(name, c, error):
    print(f"{name}: relative error {mp.nstr(error, 3)}")
    print("  float64", ", ".join(repr(float(v)) for v in c))
    print("  float32", ", ".join(repr(float(np.float32(float(v)))) for v in c))


half_ln2 = mp.log(2) / 2 * mp.mpf("1.001")
tiny = mp.mpf("1e-25")


def off(t):
    return t if t != 0 else tiny


# exp(r) = 1 + r + r^2 E(r) on |r| <= ln(2)/2
exp_tail = lambda r: (mp.exp(off(r)) - 1 - off(r)) / off(r) ** 2 if abs(r) > mp.mpf("1e-12") else mp.mpf(1) / 2 + r / 6
for degree in (4, 9, 10):
    show(f"exp tail, degree {degree}", *fit(exp_tail, -half_ln2, half_ln2, degree, lambda r: r**2 + mp.mpf("1e-9")))

# expm1(r) = r + r^2 E(r), relative to r
for degree in (4, 5, 10):
    show(f"expm1 tail, degree {degree}", *fit(exp_tail, -half_ln2, half_ln2, degree, lambda r: abs(r) + mp.mpf("1e-9")))

# log(1+f) = f - f^2/2 + f^3 L(f) on [sqrt(1/2)-1, sqrt(2)-1]  (float32)
log_tail = lambda f: (mp.log(1 + f) - f + f * f / 2) / f**3 if abs(f) > mp.mpf("1e-12") else mp.mpf(1) / 3 - f / 4
for degree in (6, 7, 8):
    show(f"log tail, degree {degree}", *fit(log_tail, mp.sqrt(mp.mpf(1) / 2) - 1, mp.sqrt(2) - 1, degree, lambda f: f * f + mp.mpf("1e-9")))

# log(1+f) = 2 atanh(s), s = f/(2+f); 2 atanh(s) = 2s + s z G(z), z = s^2 in [0, (3-2 sqrt2)^2]  (float64)
z_top = (3 - 2 * mp.sqrt(2)) ** 2 * mp.mpf("1.001")
atanh_tail = lambda z: (2 * mp.atanh(mp.sqrt(z)) / mp.sqrt(z) - 2) / z if z > mp.mpf("1e-15") else mp.mpf(2) / 3 + 2 * z / 5
for degree in (6, 7):
    show(f"atanh tail, degree {degree}", *fit(atanh_tail, mp.mpf(0), z_top, degree, lambda z: z + mp.mpf("1e-9")))

# sin(x) = x + x z S(z), cos(x) = 1 - z/2 + z^2 C(z), z = x^2, |x| <= pi/4
q_top = (mp.pi / 4) ** 2 * mp.mpf("1.001")
sin_tail = lambda z: (mp.sin(mp.sqrt(z)) / mp.sqrt(z) - 1) / z if z > mp.mpf("1e-15") else -mp.mpf(1) / 6 + z / 120
cos_tail = lambda z: (mp.cos(mp.sqrt(z)) - 1 + z / 2) / z**2 if z > mp.mpf("1e-12") else mp.mpf(1) / 24 - z / 720
for degree in (2, 3, 5, 6):
    show(f"sin tail, degree {degree}", *fit(sin_tail, mp.mpf(0), q_top, degree, lambda z: z + mp.mpf("1e-9")))
for degree in (2, 5, 6):
    show(f"cos tail, degree {degree}", *fit(cos_tail, mp.mpf(0), q_top, degree, lambda z: z**2 + mp.mpf("1e-9")))


def pieces(name, value, bits, count):
    """value = sum of `count` pieces, all but the last with `bits` significant bits (so that small integers times them are exact)."""
    rest, out = value, []
    for i in range(count):
        if i == count - 1:
            piece = mp.mpf(float(rest))
        else:
            e = mp.floor(mp.log(abs(rest), 2))
            scale = mp.mpf(2) ** (bits - 1 - e)
            piece = mp.floor(rest * scale) / scale
        out.append(repr(float(piece)))
        rest -= piece
    print(f"{name}: {', '.join(out)} (left {mp.nstr(rest, 3)})")


pieces("ln2, 32 bits + 53", mp.log(2), 32, 2)
pieces("ln2, 15 bits (float32 high)", mp.log(2), 15, 2)
pieces("pi/2 in 33 bits", mp.pi / 2, 33, 4)
print("ln2 low float32", repr(float(np.float32(float(mp.log(2) - mp.mpf(float(mp.floor(mp.log(2) * 2**15) / 2**15)))))))
print("1/ln2", repr(float(1 / mp.log(2))), repr(float(np.float32(float(1 / mp.log(2))))), "2/pi", repr(float(2 / mp.pi)))
print("pi/2^33 as float32", repr(float(np.float32(float(mp.pi / 2**33)))))
