"""Log-odds fitted to yes and no: a small additive model, kept small by a penalty."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

STEPS = 12
ENOUGH = 1e-6


@dataclass(frozen=True, slots=True)
class Model:
    """The log-odds of a yes: a base and what each sign adds."""

    base: float
    weights: Mapping[str, float]

    def probability(self, signs: Iterable[str]) -> float:
        """How likely a yes is, in (0, 1)."""
        return probability(self.base + sum(self.weights.get(sign, 0.0) for sign in signs))


def probability(odds: float) -> float:
    """The share that log-odds stand for."""
    return 1 / (1 + math.exp(-odds)) if odds > 0 else 1 - 1 / (1 + math.exp(odds))


def fit(rows: Sequence[tuple[Sequence[str], bool]], penalty: float) -> Model:
    """The most likely model, each weight pulled towards zero by the penalty; Newton's steps."""
    names = sorted({sign for signs, _ in rows for sign in signs})
    place = {name: at for at, name in enumerate(names, start=1)}
    known = [([0, *(place[sign] for sign in signs)], float(answer)) for signs, answer in rows]
    weights = [0.0] * (len(names) + 1)
    for _ in range(STEPS):
        slope = [0.0, *(-penalty * weight for weight in weights[1:])]
        bend = [[0.0] * len(weights) for _ in weights]
        for at in range(1, len(weights)):
            bend[at][at] = penalty
        # Keeps the base in bounds when every answer is the same.
        bend[0][0], slope[0] = ENOUGH, -ENOUGH * weights[0]
        for here, answer in known:
            share = probability(sum(weights[at] for at in here))
            for at in here:
                slope[at] += answer - share
                row = bend[at]
                for other in here:
                    row[other] += share * (1 - share)
        step = solved(bend, slope)
        weights = [weight + part for weight, part in zip(weights, step, strict=True)]
        if max(map(abs, step)) < ENOUGH:
            break
    return Model(weights[0], dict(zip(names, weights[1:], strict=True)))


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a symmetric, positive system, by Cholesky's halves."""
    size = len(right)
    half = [[0.0] * size for _ in right]
    for row in range(size):
        for column in range(row + 1):
            left, top = half[row], half[column]
            rest = matrix[row][column] - sum(left[at] * top[at] for at in range(column))
            half[row][column] = math.sqrt(rest) if row == column else rest / top[column]
    forward: list[float] = []
    for row in range(size):
        told = sum(half[row][at] * forward[at] for at in range(row))
        forward.append((right[row] - told) / half[row][row])
    back = [0.0] * size
    for row in reversed(range(size)):
        told = sum(half[at][row] * back[at] for at in range(row + 1, size))
        back[row] = (forward[row] - told) / half[row][row]
    return back
