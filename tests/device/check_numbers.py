# SPDX-License-Identifier: GPL-3.0-or-later
"""What strata-cli computes on a device, compared with the goldens of the reference checkpoints and with the processor."""
import json
import math
import pathlib
import struct
import subprocess
import tempfile

import torch

from check_report import CheckFailed, NotPossible

FLOAT32 = 3e-4  # nats, or of the root of mean square of what is expected
# The published code's checkpoints: heads from the lowest layer on, the final one last, and the task that fits.
REFERENCES = {"tiny-llama3-d2": (["new_lm_head@2", "lm_head"], "hdlm2"),
              "tiny-llama3-d3": (["first_lm_head@2", "second_lm_head@3", "lm_head"], "hdlm3"),
              "tiny-llama2-spm": (["lm_head"], "plain")}
PROMPT_FIELDS = ("system", "input", "subtask_1", "subtask_2")
TYPES = {"F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16, "I64": torch.int64, "I32": torch.int32}


def load_safetensors(path):
    data = pathlib.Path(path).read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + size])
    tensors = {}
    for name, entry in header.items():
        if name != "__metadata__":
            begin, end = entry["data_offsets"]
            part = bytearray(data[8 + size + begin:8 + size + end])
            tensors[name] = torch.frombuffer(part, dtype=TYPES[entry["dtype"]]).reshape(entry["shape"]) if part else torch.zeros(entry["shape"])
    return tensors


def largest(values):
    """NaN counts as infinitely large."""
    values = [math.inf if math.isnan(value) else value for value in values]
    return max(values, default=math.inf)


def state_error(found, expected):
    found, expected = found.double(), expected.double()
    if found.shape != expected.shape:
        return math.inf
    return float((found - expected).abs().max() / expected.square().mean().sqrt())


def logprob_error(found, expected):
    if found.shape != expected.shape:
        return math.inf
    return float((torch.log_softmax(found.double(), -1) - torch.log_softmax(expected.double(), -1)).abs().max())


def typical_errors(states, logprobs):
    """Roots of mean squares, the worst layer's and the worst head's: what rounding to 16 bits does. Its largest error is chance."""
    by_layer = [float(((a.double() - b.double()).square().mean() / b.double().square().mean()).sqrt()) for a, b in states]
    by_head = [float((torch.log_softmax(a.double(), -1) - torch.log_softmax(b.double(), -1)).square().mean().sqrt()) for a, b in logprobs]
    return largest(by_layer), largest(by_head)


def placements(heads):
    return [part for head in heads if "@" in head for part in ("--head", head.replace("@", ".weight@"))]


class Numbers:
    def __init__(self, report, cli, environment, device, data, families, bounds):
        self.report, self.cli, self.environment, self.device = report, str(cli), environment, device
        self.data, self.families, self.bounds = data, families, bounds
        self._temporary = tempfile.TemporaryDirectory(prefix="strata-device-")  # gone when the program ends
        self.folder = pathlib.Path(self._temporary.name)

    def strata(self, *arguments, device=None, dtype="f32", limit=120):
        command = [self.cli, *map(str, arguments), "--device", device or self.device, "--dtype", dtype, "--json", "--quiet"]
        try:
            done = subprocess.run(command, capture_output=True, text=True, env=self.environment, timeout=limit)
        except subprocess.TimeoutExpired:
            raise CheckFailed(f"{' '.join(command[:3])} took more than {limit} s") from None
        if done.returncode != 0:
            raise CheckFailed(f"{' '.join(command[:3])} ended with {done.returncode}: {done.stderr.strip()[-300:]}")
        document = json.loads(done.stdout)
        wanted = self.device if device is None else device
        if "device" in document and not document["device"].startswith(wanted.split(":")[0]):
            raise CheckFailed(f"computed on {document['device']}, not on {wanted}")
        return document

    # ------------------------------------------------------------------ states, logits, log-probabilities

    def dump(self, model, ids, heads, dtype):
        with tempfile.NamedTemporaryFile(suffix=".safetensors", dir=self.folder) as file:
            text = ",".join(str(int(i)) for i in ids)
            document = self.strata("dump", model, "--ids", text, "-o", file.name, *placements(heads), dtype=dtype)
            tensors = load_safetensors(file.name)
        names = [entry["name"] for entry in document["tensors"] if entry["name"].startswith("logits.")]
        return document, tensors, [tensors[name] for name in names]

    def compare_dump(self, checkpoint, model, heads, cases, dtype):
        """cases: (ids, hidden states 0 … K, logits by head). In bfloat16 the bound is twice what Hugging Face's library on a processor is off."""
        states, logprobs = [], []  # (found, expected)
        for ids, hidden, logits in cases:
            document, tensors, found = self.dump(model, ids, heads, dtype)
            if document["dtype"] != {"f32": "float32", "bf16": "bfloat16"}[dtype] or len(found) != len(logits):
                raise CheckFailed(f"computed in {document['dtype']} with {len(found)} heads")
            states += [(tensors[f"hidden.{layer}"], state) for layer, state in enumerate(hidden)]
            logprobs += zip(found, logits)
        state, logprob = largest(state_error(*pair) for pair in states), largest(logprob_error(*pair) for pair in logprobs)
        note = f"states {state:.2g}, log-probabilities {logprob:.2g}"
        if dtype == "f32" or largest([state, logprob]) == math.inf:
            return largest([state, logprob]), FLOAT32, note
        if checkpoint not in self.bounds:
            raise NotPossible("bfloat16_bounds.json has no bound for it: run bfloat16_bounds.py")
        mine, allowed = typical_errors(states, logprobs), self.bounds[checkpoint]
        return largest([mine[0] / allowed["states"], mine[1] / allowed["logprobs"]]), 2.0, note + " at most; times a processor's bfloat16, typically"

    def reference_cases(self, name):
        golden = load_safetensors(self.data / "reference" / "goldens" / name / "dump.safetensors")
        heads = [head.split("@")[0] for head in REFERENCES[name][0]]
        for prefix in ("a", "b", "c"):
            layers = sum(1 for key in golden if key.startswith(f"{prefix}.hidden."))
            yield (golden[f"{prefix}.ids"].tolist(), [golden[f"{prefix}.hidden.{layer}"] for layer in range(layers)],
                   [golden[f"{prefix}.logits.{head}"] for head in heads])

    def family_cases(self, name):
        golden = load_safetensors(self.families / name / "goldens.safetensors")
        layers = sum(1 for key in golden if key.startswith("hidden."))
        yield golden["ids"].tolist(), [golden[f"hidden.{layer}"] for layer in range(layers)], [golden["thought_logits"], golden["logits"]]

    def dumps(self):
        for dtype in ("f32", "bf16"):
            for name, (heads, _) in REFERENCES.items():
                if self.data:
                    yield (f"{dtype}: {name}", lambda name=name, heads=heads, dtype=dtype:
                           self.compare_dump(name, self.data / "reference" / "models" / name, heads, self.reference_cases(name), dtype))
            for folder in sorted(path for path in self.families.iterdir() if path.is_dir()):
                yield (f"{dtype}: {folder.name}", lambda folder=folder, dtype=dtype:
                       self.compare_dump(folder.name, folder, [], self.family_cases(folder.name), dtype))

    # ------------------------------------------------------------------ greedy transcripts

    @staticmethod
    def follow(tokens, steps, differences):
        """Compares up to the first near tie; False there."""
        for index, step in enumerate(steps):
            if step.get("near_tie"):
                return False
            if index >= len(tokens) or tokens[index]["id"] != step["id"]:
                raise CheckFailed(f"token {index} is {tokens[index]['id'] if index < len(tokens) else 'missing'}, not {step['id']}")
            differences.append(abs(tokens[index]["logprob"] - step["logprob"]))
        return True

    def transcripts(self, name, flow):
        golden = json.loads((self.data / "reference" / "goldens" / name / "generate.json").read_text(encoding="utf-8"))
        heads, task = REFERENCES[name]
        differences = []
        for case in golden["cases"]:
            row = {"input": case["prompt"]} if "prompt" in case else case["row"]
            fields = {"subtask_1" if key == "subtask" else key: value for key, value in row.items()}
            # A row also says what was answered, which is no field of the task.
            arguments = [part for key, value in fields.items() if key in PROMPT_FIELDS for part in ("--field", f"{key}={value}")]
            run = self.strata("run", self.data / "reference" / "models" / name, "--task", task, *placements(heads), *arguments,
                              "--max-new-tokens", golden["max_new_tokens"], *(["--reencode"] if flow == "reencode" else []))
            phases = case["flows"][flow] if "flows" in case else [case]
            for level, phase in zip(run["levels"], phases):
                if not self.follow(level["tokens"], phase["steps"], differences):
                    break
        return largest(differences), 1e-3, f"{len(differences)} tokens"

    def stories(self):
        golden = json.loads((self.data / "stories260K" / "expected.json").read_text(encoding="utf-8"))
        differences = []
        for case in golden["cases"]:
            steps = [{"id": token, "logprob": logprob} for token, logprob in zip(case["greedy_ids"], case["logprobs"])]
            run = self.strata("run", self.data / "stories260K", "--input", case["prompt"], "--max-new-tokens", len(steps))
            self.follow(run["levels"][0]["tokens"], steps, differences)
        return largest(differences), 1e-3, f"{len(differences)} tokens"

    def decoding(self):
        if not self.data:
            return
        for name in REFERENCES:
            for flow in ("keep_ids", "reencode") if name != "tiny-llama2-spm" else ("keep_ids",):
                yield f"greedy: {name}, {flow}", lambda name=name, flow=flow: self.transcripts(name, flow)
        if (self.data / "stories260K").is_dir():
            yield "greedy: stories260K", self.stories

    # ------------------------------------------------------------------ lenses

    def family_lens(self, name):
        """Every token's log-probability, entropy, KL and rank in every layer, as Hugging Face's library computes them in float64."""
        golden, ids = load_safetensors(self.families / name / "lens.safetensors"), next(self.family_cases(name))[0]
        logprobs = golden["logprobs"].double()
        lens = self.strata("lens", self.families / name, "--ids", ",".join(map(str, ids)), "--no-heads", "--top-k",
                           min(100, logprobs.shape[-1]))
        found = torch.full_like(logprobs, float("nan"))
        for layer, row in enumerate(lens["top"]):
            for position, cell in enumerate(row):
                for token in cell:
                    found[layer, position, token["id"]] = token["logprob"]
        statistics = {key: torch.tensor(lens["statistics"][key], dtype=torch.float64) for key in ("entropy", "kl_to_final")}
        parts = {"log-probabilities": (found, logprobs), "entropy": (statistics["entropy"], golden["entropy"].double()),
                 "KL": (statistics["kl_to_final"], golden["kl"].double())}
        errors = {key: float((mine - expected).abs().max()) for key, (mine, expected) in parts.items()}
        wrong = 0
        for layer, row in enumerate(lens["statistics"]["target_rank"]):
            for position, rank in enumerate(row[:-1]):
                cell, target = logprobs[layer, position], logprobs[layer, position, ids[position + 1]]
                alone = int(((cell - target).abs() < FLOAT32).sum()) == 1
                wrong += alone and rank != int(golden["rank"][layer, position])
        return largest([*errors.values(), float(wrong)]), FLOAT32, ", ".join(f"{key} {value:.2g}" for key, value in errors.items()) + f", {wrong} ranks"

    def whole_lens(self, model, arguments, bound):
        """Everything that a lens holds, beside the processor's."""
        here = self.strata("lens", model, *arguments)
        there = self.strata("lens", model, *arguments, device="cpu")
        worst, place = compare_documents(here, there)
        return worst, bound, f"at {place}" if place else ""

    def lenses(self):
        for folder in sorted(path for path in self.families.iterdir() if path.is_dir()):
            yield f"lens: {folder.name}", lambda folder=folder: self.family_lens(folder.name)
            ids = ",".join(map(str, next(self.family_cases(folder.name))[0]))
            more = ["--ids", ids, "--sublayers", "--inner", "--headless", "--agreement", "--track", "#5", "--gradient-step", "2:0.5"]
            yield f"lens beside the processor: {folder.name}", lambda folder=folder, more=more: self.whole_lens(folder, more, 1e-3)

    # ------------------------------------------------------------------ label trees, losses, training

    def labels(self, demo):
        """Constrained labels are scored as a tree in one pass."""
        arguments = ["run", demo, "--input", "a small bird with a red breast"]
        worst, place = compare_documents(self.strata(*arguments), self.strata(*arguments, device="cpu"))
        return worst, 1e-3, f"at {place}" if place else ""

    def rows(self, name):
        golden = json.loads((self.data / "reference" / "goldens" / name / "loss.json").read_text(encoding="utf-8"))
        file = self.folder / f"{name}.rows.json"
        file.write_text(json.dumps([row["row"] for row in golden["rows"]]), encoding="utf-8")
        return golden, file

    def losses(self, name):
        golden, file = self.rows(name)
        heads, task = REFERENCES[name]
        report = self.strata("loss", self.data / "reference" / "models" / name, "--task", task, "--data", file, *placements(heads),
                             "--weights", ",".join(map(str, golden["weights"])))
        errors = []
        for mine, row in zip(report["rows"], golden["rows"]):
            errors += [abs(mine["levels"][segment["level"]] / segment["loss"] - 1) for segment in row["segments"]]
            errors.append(abs(mine["weighted"] / row["total"] - 1))
        return largest(errors), 1e-4, f"{len(golden['rows'])} rows, relative"

    def gradients(self):
        golden = json.loads((self.data / "reference" / "goldens" / "tiny-llama3-d2" / "grads.json").read_text(encoding="utf-8"))
        losses, _ = self.rows("tiny-llama3-d2")
        file = self.folder / "gradient.rows.json"
        file.write_text(json.dumps([losses["rows"][golden["row"]]["row"]]), encoding="utf-8")
        report = self.strata("loss", self.data / "reference" / "models" / "tiny-llama3-d2", "--task", "hdlm2", "--data", file, "--head",
                             "new_lm_head.weight@2", "--weights", ",".join(map(str, losses["weights"])), "--gradients")
        errors = [abs(report["gradients"][name] / expected - 1) for name, expected in golden["l2"].items() if expected]
        return largest(errors), 1e-3, f"{len(errors)} parameters, relative"

    def training(self, optimizer):
        """Three steps with dropout on both, from the same seed: losses, norms of gradients and the trained weights."""
        name = "tiny-llama3-d2"
        _, file = self.rows(name)
        model, results = self.data / "reference" / "models" / name, {}
        for device in (self.device, "cpu"):
            output, log = (self.folder / f"{optimizer}-{device.replace(':', '-')}-{part}" for part in ("model", "log"))
            self.strata("train", model, "--task", "hdlm2", "--data", file, "--head", "new_lm_head.weight@2", "--steps", 3, "--dropout", 0.1,
                        "--optimizer", optimizer, "--train-dtype", "f32", "--seed", 7, "--log-every", 1, "--log", log, "-o", output, device=device)
            results[device] = ([json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()],
                               load_safetensors(output / "model.safetensors"))
            if self.device == "cpu":
                break
        (steps, weights), (expected, other) = results[self.device], results["cpu"]
        before = load_safetensors(model / "model.safetensors")
        errors = [abs(a[key] / b[key] - 1) for a, b in zip(steps, expected) if "step" in b for key in ("loss", "gradient_norm")]
        moved = sum(float((other[key].double() - value.double()).square().sum()) for key, value in before.items()) ** 0.5
        apart = sum(float((other[key].double() - weights[key].double()).square().sum()) for key in other) ** 0.5
        if not moved > 0:
            raise CheckFailed("no weight has moved")
        # Muon's products may be in bfloat16, on both; AdamW's steps depend on a gradient's sign where it is next to nothing.
        share = {"adamw": 0.1, "muon": 0.02}[optimizer]
        return largest([*errors, share * apart / moved]), 1e-3, f"losses {largest(errors):.2g}, weights {apart / moved:.2g} of the way"

    def learning(self, demo):
        yield "labels: demonstration model", lambda: self.labels(demo)
        if not self.data:
            return
        for name in ("tiny-llama3-d2", "tiny-llama3-d3"):
            yield f"loss: {name}", lambda name=name: self.losses(name)
        yield "gradients: tiny-llama3-d2", self.gradients
        for optimizer in ("adamw", "muon"):
            yield f"training: {optimizer}", lambda optimizer=optimizer: self.training(optimizer)

    def missing_device(self):
        done = subprocess.run([self.cli, "dump", str(self.families / "llama"), "--ids", "1", "-o", str(self.folder / "none.safetensors"), "--device",
                               "cuda:99"], capture_output=True, text=True, env=self.environment, timeout=120)
        sentence = "no such CUDA device" in done.stderr and done.returncode == 1
        return 0 if sentence else 1, 0, done.stderr.strip()[-200:]


NOT_COMPARED = {"device", "milliseconds", "created", "warnings", "cost", "seconds", "id", "text", "piece", "bytes", "bytes_hex"}


def compare_documents(here, there, path=""):
    """The largest difference of two JSON documents' numbers, relative above 1, and its place. Tokens are compared by their log-probability: which
    of two equal ones comes first is chance."""
    if isinstance(there, dict):
        if not isinstance(here, dict) or here.keys() != there.keys():
            return math.inf, path
        pairs = [(here[key], there[key], f"{path}.{key}") for key in there if key not in NOT_COMPARED]
    elif isinstance(there, list):
        if not isinstance(here, list) or len(here) != len(there):
            return math.inf, path
        pairs = [(a, b, f"{path}[{i}]") for i, (a, b) in enumerate(zip(here, there))]
    elif isinstance(there, (int, float)) and not isinstance(there, bool):
        if not isinstance(here, (int, float)):
            return math.inf, path
        if path.rsplit(".", 1)[-1].startswith("target_rank"):  # one place, where two tokens are equal but for rounding
            return (0.0 if abs(here - there) <= 1 else math.inf), path
        return abs(here - there) / max(1.0, abs(there)), path
    else:
        return (0.0 if here == there else math.inf), path
    return max((compare_documents(*pair) for pair in pairs), key=lambda result: math.inf if math.isnan(result[0]) else result[0], default=(0.0, ""))
