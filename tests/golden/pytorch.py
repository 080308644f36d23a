"""Values of PyTorch 1.13.1 in float64 for tests/engine/pytorch.test.ts; writes pytorch.json beside this file.

On Debian 12: apt-get install python3-torch; /usr/bin/python3 tests/golden/pytorch.py
Parameters and data are small closed-form numbers, so that both sides make the same ones: number i of array a is
sin(1 + i + 10 a) / 2. Parameters are in the engine's logical order: weights [copies][fan-in][units], biases
[copies][units], layer after layer.
"""
import json
import math
import os

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def numbers(array, count):
    return [math.sin(1 + i + 10 * array) / 2 for i in range(count)]


def act(name, z):
    if isinstance(name, dict):
        if "leaky" in name:
            return F.leaky_relu(z, name["leaky"])
        return sum(c * z ** k for k, c in enumerate(name["polynomial"]))
    return {"linear": lambda v: v, "relu": torch.relu, "tanh": torch.tanh, "softplus": F.softplus}[name](z)


def pair(value, line):
    return (1 if line else value, value) if isinstance(value, int) else tuple(value)


class Net:
    """Layers are dictionaries as in src/engine/learner.ts; an image is channels last, as there."""

    def __init__(self, inputs, layers, order=None, grid=None):
        self.inputs, self.layers, self.order = inputs, layers, order
        optional = {"order": order, "grid": grid}
        self.learner = {"inputs": inputs, **{k: v for k, v in optional.items() if v is not None}, "layers": layers}
        self.line = grid is None or len(grid) == 1
        places = [inputs] if grid is None else grid
        self.image = (1, places[0]) if self.line else tuple(places)
        flat = torch.zeros(1 << 16)
        self.weights = 0
        self.outputs = self.forward(flat, torch.zeros(1, inputs)).shape[1]

    def forward(self, flat, x):
        at = 0

        def take(*shape):
            nonlocal at
            count = math.prod(shape)
            at += count
            return flat[at - count:at].reshape(shape)

        if self.order is not None:
            x = x[:, self.order]
        n = x.shape[0]
        x = x.reshape(n, *self.image, -1)
        for layer in self.layers:
            n, height, width, channels = x.shape
            kind, units = layer["kind"], layer.get("units")
            if kind in ("dense", "tree"):
                places = height * width
                nodes = 1 if kind == "dense" else places // layer["arity"]
                copies = 1 if layer.get("shared") else nodes
                fan_in = places // nodes * channels
                w, b = take(copies, fan_in, units), take(copies, units)
                z = torch.einsum("enf,nfu->enu", x.reshape(n, nodes, fan_in), w.expand(nodes, fan_in, units))
                x = act(layer["activation"], z + b.expand(nodes, units)).reshape(n, 1, nodes, units)
                continue
            line = height == 1
            size = pair(layer["size"], line)
            stride = pair(layer.get("stride", layer["size"] if kind == "pool" else 1), line)
            padding = layer.get("padding", 0)
            padding = (0, padding) if line else (padding, padding)
            image = x.permute(0, 3, 1, 2)
            if kind == "pool":
                pool = F.max_pool2d if layer["by"] == "largest" else F.avg_pool2d
                z = pool(image, size, stride, padding)
            elif kind == "convolution":
                w, b = take(*size, channels, units), take(units)
                z = act(layer["activation"], F.conv2d(image, w.permute(3, 2, 0, 1), b, stride, padding))
            else:
                high, wide = ((l + 2 * p - k) // s + 1 for l, p, k, s in zip((height, width), padding, size, stride))
                w, b = take(high * wide, *size, channels, units), take(high * wide, units)
                seen = F.unfold(image, size, padding=padding, stride=stride)
                seen = seen.reshape(n, channels, *size, high * wide)
                z = torch.einsum("ncyxp,pyxcu->nup", seen, w) + b.T
                z = act(layer["activation"], z).reshape(n, units, high, wide)
            x = z.permute(0, 2, 3, 1)
        self.weights = at
        return x.reshape(n, -1)


def dense(units, activation):
    return {"kind": "dense", "units": units, "activation": activation}


def tree(units, activation, shared=False):
    return {"kind": "tree", "arity": 2, "units": units, "shared": shared, "activation": activation}


LEVELS = [tree(3, "tanh"), tree(4, "relu"), tree(2, "tanh"), dense(1, "linear")]
NETS = {
    "shallow": Net(3, [dense(7, "relu"), dense(1, "linear")]),
    "deep": Net(3, [dense(5, "tanh"), dense(4, "relu"), dense(2, "linear")]),
    "tree": Net(8, LEVELS),
    "sharedTree": Net(8, [{**layer, "shared": True} for layer in LEVELS[:3]] + LEVELS[3:]),
    "wrongTree": Net(8, LEVELS, [0, 4, 2, 6, 1, 5, 3, 7]),
    "activations": Net(3, [dense(4, "softplus"), dense(3, {"leaky": 0.1}), dense(3, {"polynomial": [0.5, 1, -0.3, 0.2]}),
                           dense(1, "linear")]),
    "convolution": Net(60, [
        {"kind": "convolution", "size": 3, "stride": 2, "padding": 1, "units": 3, "activation": "tanh"},
        {"kind": "pool", "by": "largest", "size": 2, "stride": 1},
        dense(2, "linear"),
    ], grid=[5, 6]),
    "local": Net(30, [
        {"kind": "local", "size": [3, 2], "stride": [1, 2], "units": 2, "activation": {"leaky": 0.2}},
        {"kind": "pool", "by": "mean", "size": 2, "stride": 2, "padding": 1},
        dense(1, "linear"),
    ], grid=[5, 6]),
    "line": Net(14, [
        {"kind": "convolution", "size": 3, "padding": 1, "units": 4, "activation": "softplus"},
        {"kind": "pool", "by": "largest", "size": 3, "stride": 2, "padding": 1},
        {"kind": "local", "size": 2, "units": 2, "activation": "tanh"},
        dense(1, "linear"),
    ], grid=[7]),
}
EXAMPLES = 12
STEPS = 10
OPTIMISERS = {
    "sgd": lambda p: torch.optim.SGD([p], lr=0.05),
    "momentum": lambda p: torch.optim.SGD([p], lr=0.02, momentum=0.9),
    "adam": lambda p: torch.optim.Adam([p], lr=0.01, betas=(0.9, 0.999), eps=1e-8),
}


def data(net):
    outputs = net.outputs
    x = torch.tensor(numbers(1, EXAMPLES * net.inputs)).reshape(EXAMPLES, net.inputs) * 2
    y = torch.tensor(numbers(2, EXAMPLES * outputs)).reshape(EXAMPLES, outputs)
    return x, y


def loss(net, flat, x, y):
    return ((net.forward(flat, x) - y) ** 2).mean()


def descend(net, make, factor, value):
    """STEPS steps; the rate is multiplied by factor(step). Gives parameters and the loss of the last step."""
    p = torch.tensor(numbers(0, net.weights), requires_grad=True)
    optimiser = make(p)
    schedule = factor(optimiser)
    for _ in range(STEPS):
        optimiser.zero_grad()
        current = value(p)
        current.backward()
        optimiser.step()
        schedule.step()
    return {"parameters": p.tolist(), "lastLoss": current.item()}


# the schedule of PyTorch's own, over 20 steps down to 0
def cosine(optimiser):
    return torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, T_max=2 * STEPS)


out = {"torch": torch.__version__, "examples": EXAMPLES, "steps": STEPS, "nets": {}}
for name, net in NETS.items():
    x, y = data(net)
    flat = torch.tensor(numbers(0, net.weights), requires_grad=True)
    value = loss(net, flat, x, y)
    (slope,) = torch.autograd.grad(value, flat)
    row = {
        "learner": net.learner,
        "weights": net.weights,
        "predictions": net.forward(flat, x).reshape(-1).tolist(),
        "loss": value.item(),
        "gradient": slope.tolist(),
        "trained": {},
    }
    for kind, make in OPTIMISERS.items():
        row["trained"][kind] = descend(net, make, cosine, lambda p: loss(net, p, x, y))
    out["nets"][name] = row

# losses of a net with two outputs; labels: signs of the data, or the class of the larger of two numbers
net = NETS["deep"]
x, y = data(net)
signs, classes = torch.sign(y), torch.argmax(y, 1)


def hinge(f, s):
    return F.huber_loss(torch.relu(1 - s * f), torch.zeros_like(f), delta=1.0)


LOSSES = {
    "logistic": lambda f: F.binary_cross_entropy_with_logits(f, (signs + 1) / 2),
    "hinge": lambda f: hinge(f, signs),
    "crossEntropy": lambda f: F.cross_entropy(f, classes),
}
out["losses"] = {}
for name, of in LOSSES.items():
    # three times as large, so that a few margins are beyond 1
    flat = torch.tensor([3 * v for v in numbers(0, net.weights)], requires_grad=True)
    value = of(net.forward(flat, x))
    (slope,) = torch.autograd.grad(value, flat)
    out["losses"][name] = {"loss": value.item(), "gradient": slope.tolist()}

# weight decay, a rise over three steps, then half the rate every four
net = NETS["shallow"]
x, y = data(net)
DECAYED = {
    "sgd": lambda p: torch.optim.SGD([p], lr=0.05, weight_decay=0.1),
    "momentum": lambda p: torch.optim.SGD([p], lr=0.02, momentum=0.9, weight_decay=0.1),
    "adam": lambda p: torch.optim.AdamW([p], lr=0.01, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.1),
}


def stairs(optimiser):
    return torch.optim.lr_scheduler.LambdaLR(optimiser, lambda k: min(1, (k + 1) / 3) * 0.5 ** (k // 4))


out["decayed"] = {kind: descend(net, make, stairs, lambda p: loss(net, p, x, y)) for kind, make in DECAYED.items()}

# the Hessian of the mean square loss of a 2-6-1 tanh net
net = Net(2, [dense(6, "tanh"), dense(1, "linear")])
x, y = data(net)
flat = torch.tensor(numbers(0, net.weights))
hessian = torch.autograd.functional.hessian(lambda p: loss(net, p, x, y), flat)
out["hessian"] = {"weights": net.weights, "values": hessian.reshape(-1).tolist()}

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pytorch.json")
with open(path, "w") as file:
    # a row to a line
    file.write("{\n")
    for i, (name, value) in enumerate(out.items()):
        file.write(f'{"," if i else ""}"{name}": {json.dumps(value)}\n')
    file.write("}\n")
