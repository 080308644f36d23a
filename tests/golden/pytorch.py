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

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def numbers(array, count):
    return [math.sin(1 + i + 10 * array) / 2 for i in range(count)]


def act(name, z):
    return {"linear": lambda v: v, "relu": torch.relu, "tanh": torch.tanh}[name](z)


class Net:
    """Layers are (kind, units, activation[, arity, shared])."""

    def __init__(self, inputs, layers, order=None):
        self.inputs, self.layers, self.order = inputs, layers, order
        nodes, channels, self.shapes = inputs, 1, []
        for kind, units, _, arity, shared in layers:
            joined = nodes if kind == "dense" else arity
            fan_in = joined * channels
            nodes //= joined
            channels = units
            self.shapes.append((nodes, 1 if shared else nodes, fan_in, units))
        self.weights = sum(c * (f * u + u) for _, c, f, u in self.shapes)

    def forward(self, flat, x):
        if self.order is not None:
            x = x[:, self.order]
        at = 0
        for (_, _, activation, _, _), (nodes, copies, fan_in, units) in zip(self.layers, self.shapes):
            w = flat[at:at + copies * fan_in * units].reshape(copies, fan_in, units)
            at += copies * fan_in * units
            b = flat[at:at + copies * units].reshape(copies, units)
            at += copies * units
            seen = x.reshape(x.shape[0], nodes, fan_in)
            z = torch.einsum("enf,nfu->enu", seen, w.expand(nodes, fan_in, units)) + b.expand(nodes, units)
            x = act(activation, z).reshape(x.shape[0], nodes * units)
        return x


def dense(units, activation):
    return ("dense", units, activation, None, False)


def tree(units, activation, shared=False, arity=2):
    return ("tree", units, activation, arity, shared)


NETS = {
    "shallow": Net(3, [dense(7, "relu"), dense(1, "linear")]),
    "deep": Net(3, [dense(5, "tanh"), dense(4, "relu"), dense(2, "linear")]),
    "tree": Net(8, [tree(3, "tanh"), tree(4, "relu"), tree(2, "tanh"), dense(1, "linear")]),
    "sharedTree": Net(8, [tree(3, "tanh", True), tree(4, "relu", True), tree(2, "tanh", True), dense(1, "linear")]),
    "wrongTree": Net(8, [tree(3, "tanh"), tree(4, "relu"), tree(2, "tanh"), dense(1, "linear")], [0, 4, 2, 6, 1, 5, 3, 7]),
}
EXAMPLES = 12
STEPS = 10
OPTIMISERS = {
    "sgd": lambda p: torch.optim.SGD([p], lr=0.05),
    "momentum": lambda p: torch.optim.SGD([p], lr=0.02, momentum=0.9),
    "adam": lambda p: torch.optim.Adam([p], lr=0.01, betas=(0.9, 0.999), eps=1e-8),
}


def data(net):
    outputs = net.shapes[-1][3]
    x = torch.tensor(numbers(1, EXAMPLES * net.inputs)).reshape(EXAMPLES, net.inputs) * 2
    y = torch.tensor(numbers(2, EXAMPLES * outputs)).reshape(EXAMPLES, outputs)
    return x, y


def loss(net, flat, x, y):
    return ((net.forward(flat, x) - y) ** 2).mean()


out = {"torch": torch.__version__, "examples": EXAMPLES, "steps": STEPS, "nets": {}}
for name, net in NETS.items():
    x, y = data(net)
    flat = torch.tensor(numbers(0, net.weights), requires_grad=True)
    value = loss(net, flat, x, y)
    (slope,) = torch.autograd.grad(value, flat)
    row = {
        "weights": net.weights,
        "predictions": net.forward(flat, x).reshape(-1).tolist(),
        "loss": value.item(),
        "gradient": slope.tolist(),
        "trained": {},
    }
    for kind, make in OPTIMISERS.items():
        p = torch.tensor(numbers(0, net.weights), requires_grad=True)
        optimiser = make(p)
        # the schedule of PyTorch's own, over 20 steps down to 0
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, T_max=2 * STEPS)
        for _ in range(STEPS):
            optimiser.zero_grad()
            current = loss(net, p, x, y)
            current.backward()
            optimiser.step()
            schedule.step()
        row["trained"][kind] = {"parameters": p.tolist(), "lastLoss": current.item()}
    out["nets"][name] = row

# the Hessian of the mean square loss of a 2-6-1 tanh net
net = Net(2, [dense(6, "tanh"), dense(1, "linear")])
x, y = data(net)
flat = torch.tensor(numbers(0, net.weights))
hessian = torch.autograd.functional.hessian(lambda p: loss(net, p, x, y), flat)
out["hessian"] = {"weights": net.weights, "values": hessian.reshape(-1).tolist()}

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pytorch.json")
with open(path, "w") as file:
    json.dump(out, file, indent=1)
    file.write("\n")
