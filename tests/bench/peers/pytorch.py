"""PyTorch on one thread, eager. Answers lines of JSON on standard input; see driver.ts."""
import json
import sys
import time

import torch
import torch.nn.functional as F

torch.set_num_threads(1)


def activated(sums, activation):
    if activation == "relu":
        return torch.relu(sums)
    return torch.tanh(sums) if activation == "tanh" else sums


class Net:
    """Parameters come flat, layer after layer: weights [copies, fan-in, units], then biases [copies, units]."""

    def __init__(self, workload, shapes, flat):
        self.workload, self.shapes = workload, shapes
        self.members, self.batch = workload["members"], workload["batch"]
        self.parameters = []
        for shape in shapes:
            copies, fan_in, units = shape["copies"], shape["fanIn"], shape["units"]
            weights = flat[:, shape["weightsAt"] : shape["biasesAt"]]
            biases = flat[:, shape["biasesAt"] : shape["biasesAt"] + copies * units]
            image = shape.get("image")
            if self.members > 1:
                weights, biases = weights.view(-1, fan_in, units), biases.view(-1, 1, units)
            elif shape["kind"] == "convolution":
                window, channels = image["window"], image["channels"]
                weights = weights.view(window, window, channels, units).permute(3, 2, 0, 1)
                biases = biases.view(units)
            elif shape["kind"] == "local":  # unfold orders a window by channel, row, column
                window, channels = image["window"], image["channels"]
                weights = weights.view(copies, window * window, channels, units).transpose(1, 2)
                weights, biases = weights.reshape(copies, fan_in, units), biases.view(copies, 1, units)
            elif copies > 1:
                weights, biases = weights.view(copies, fan_in, units), biases.view(copies, 1, units)
            else:
                weights, biases = weights.view(fan_in, units), biases.view(units)
            self.parameters += [weights.clone().contiguous().requires_grad_(), biases.clone().requires_grad_()]

    def loss(self, rows, wanted):
        values, flat = rows, True  # [batch, values]; images as [batch, channels, y, x]
        for i, shape in enumerate(self.shapes):
            weights, biases = self.parameters[2 * i], self.parameters[2 * i + 1]
            nodes, image = shape["nodes"], shape.get("image")
            if image is not None:
                if flat:
                    values, flat = values.view(self.batch, image["channels"], image["side"], image["side"]), False
                if shape["kind"] == "convolution":
                    values = F.conv2d(values, weights, biases, stride=image["stride"])
                else:
                    columns = F.unfold(values, image["window"], stride=image["stride"]).permute(2, 0, 1)
                    sums = torch.baddbmm(biases, columns, weights)
                    values = sums.permute(1, 2, 0).reshape(self.batch, -1, image["out"], image["out"])
            elif nodes > 1:
                groups = values.view(self.batch, nodes, shape["fanIn"]).transpose(0, 1)
                sums = torch.baddbmm(biases, groups, weights)
                values = activated(sums, shape["activation"]).transpose(0, 1).reshape(self.batch, -1)
                continue
            elif self.members > 1:
                values = values.expand(self.members, -1, -1) if values.dim() == 2 else values
                values = torch.baddbmm(biases, values, weights)
            else:
                if not flat:
                    values, flat = values.permute(0, 2, 3, 1).reshape(self.batch, -1), True
                values = torch.addmm(biases, values, weights)
            values = activated(values, shape["activation"])
        if self.workload["loss"] == "square":
            return (values - wanted).square().sum() / wanted.numel()
        return -(wanted * F.log_softmax(values, -1)).sum() / self.batch


def optimiser_of(spec, parameters):
    if spec["kind"] == "adam":
        betas = (spec["beta1"], spec["beta2"])
        return torch.optim.Adam(parameters, lr=spec["rate"], betas=betas, eps=spec["epsilon"])
    return torch.optim.SGD(parameters, lr=spec["rate"], momentum=spec.get("momentum", 0))


def nets(workload, shapes, data):
    members, batch, examples = workload["members"], workload["batch"], workload["examples"]
    last = shapes[-1]
    outputs = last["nodes"] * last["units"]
    count = max(shape["biasesAt"] + shape["copies"] * shape["units"] for shape in shapes)
    flat, x, y = data.split([count * members, examples * workload["inputs"], examples * outputs])
    net = Net(workload, shapes, flat.view(members, count))
    rows, wanted = x.view(examples, -1).split(batch), y.view(examples, -1).split(batch)
    optimiser = optimiser_of(workload["optimiser"], net.parameters)
    made = 0

    def step(steps):
        nonlocal made
        for _ in range(steps):
            at = made % (examples // batch)
            optimiser.zero_grad(set_to_none=True)
            loss = net.loss(rows[at], wanted[at])
            loss.backward()
            optimiser.step()
            made += 1
        return loss.item() / members

    return step


def crowd(workload, x):
    dt, amplitude = workload["dt"], (2 * workload["temperature"] * workload["dt"]) ** 0.5
    generator = torch.Generator()
    made = 0

    def step(steps):
        nonlocal made
        for _ in range(steps):
            generator.manual_seed(made)  # keyed by the step
            noise = torch.empty_like(x).normal_(0, 1, generator=generator)
            x.add_(x - x * x * x, alpha=dt).add_(noise, alpha=amplitude)
            made += 1
        return x.square().mean().item()

    return step


def main():
    step = None
    for line in sys.stdin:
        ask = json.loads(line)
        if "file" in ask:
            workload = ask["workload"]
            with open(ask["file"], "rb") as file:
                data = torch.frombuffer(bytearray(file.read()), dtype=torch.float32)
            step = crowd(workload, data) if workload["kind"] == "crowd" else nets(workload, ask["shapes"], data)
            answer = {"version": torch.__version__}
        else:
            begin = time.perf_counter()
            value = step(ask["steps"])
            answer = {"value": value, "microseconds": (time.perf_counter() - begin) * 1e6}
        print(json.dumps(answer), flush=True)


main()
