"""Whether `confidence` is the share of proposals that are right, and the fit that makes it so.

python bench/calibrate.py TEXTS:GOLD ...           how the confidences that are given prove on this gold
python bench/calibrate.py --write TEXTS:GOLD ...   fit them anew on it and write extract/confidence.toml
  [--unseen TEXTS:GOLD]                            and expect what proved right on pages nobody wrote rules on

A fit is judged on each document by the weights fitted on all others. Numbers with two readings, which are
held down whatever else speaks for them, are counted apart.
"""

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unittest.mock import patch

from bench.golds import ROOT, Gold, gold_at, proposals
from bench.logistic import Model, fit
from bench.score import score
from extract import find
from extract.confidence import GROUPS, Signs, confidence, signs
from extract.figures import Figure
from extract.passages import Passage

TABLE = ROOT / "extract" / "confidence.toml"
PENALTY = 2.0
"""Chosen by the left-out documents' likelihood: between 1 and 4 it hardly matters."""
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
"""Of the bins of the reliability table."""
BETWEEN = ": "
_FARTHEST, _HALVINGS = 10.0, 40
"""How far a base may be moved, and how often that is halved."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal that gold has judged."""

    document: str
    signs: Signs
    given: float
    """The confidence it came with."""
    ambiguous: bool
    right: bool


Judged = Sequence[tuple[float, bool]]
"""Confidences, and whether each proposal was right."""


def judged(golds: Iterable[Gold]) -> Iterator[Proposal]:
    """Every proposal on documents with gold; those that gold leaves open are left out."""
    for gold in golds:
        for path, text, rows in gold.documents():
            seen: list[tuple[Signs, float, bool]] = []
            with patch.object(find, "confidence", _watching(seen)):
                proposed = proposals(path.name, text)
            wrong = {(start, end) for _, start, end in score(rows, proposed).wrong}
            left_open = {(row["start"], row["end"]) for row in rows if row.get("optional")}
            for row, (shown, given, ambiguous) in zip(proposed, seen, strict=True):
                place = row["start"], row["end"]
                if place not in left_open:
                    document = f"{gold.name}/{path.name}"
                    yield Proposal(document, shown, given, ambiguous, right=place not in wrong)


def _watching(seen: list[tuple[Signs, float, bool]]) -> Callable[[Passage, int, Figure], float]:
    def watching(passage: Passage, index: int, figure: Figure) -> float:
        given, ambiguous = (
            confidence(passage, index, figure),
            passage.quantities[index].alternative is not None,
        )
        seen.append((signs(passage, index, figure), given, ambiguous))
        return given

    return watching


def flat(shown: Signs) -> list[str]:
    """Signs as the model takes them."""
    return [f"{group}{BETWEEN}{sign}" for group, sign in zip(GROUPS, shown, strict=True)]


def fitted(known: Iterable[Proposal]) -> Model:
    """The weights that these proposals ask for."""
    return fit([(flat(one.signs), one.right) for one in known], PENALTY)


def settled(model: Model, unseen: Sequence[Proposal]) -> Model:
    """The model with its base moved until it expects as many right among these as there are."""
    wanted = sum(one.right for one in unseen)
    low, high = -_FARTHEST, _FARTHEST
    for _ in range(_HALVINGS):
        shift = (low + high) / 2
        moved = Model(model.base + shift, model.weights)
        expected = sum(moved.probability(flat(one.signs)) for one in unseen)
        low, high = (shift, high) if expected < wanted else (low, shift)
    return Model(model.base + (low + high) / 2, model.weights)


def left_out(known: Sequence[Proposal]) -> list[tuple[float, bool]]:
    """Each document's proposals with the confidence that all other documents would give them."""
    found = []
    for document in sorted({one.document for one in known}):
        model = fitted(one for one in known if one.document != document)
        here = (one for one in known if one.document == document)
        found += [(model.probability(flat(one.signs)), one.right) for one in here]
    return found


def reliability(known: Judged) -> Iterator[tuple[float, float, int, float, float]]:
    """By bin that is not empty: its edges, how many, their mean confidence, the share that is right."""
    for low, high in pairwise(EDGES):
        here = [(sure, right) for sure, right in known if low <= sure < high or sure == high == EDGES[-1]]
        if here:
            yield low, high, len(here), *(sum(column) / len(here) for column in zip(*here, strict=True))


def brier(known: Judged) -> float:
    """The mean square of what a confidence is off by: 0 is best."""
    return sum((sure - right) ** 2 for sure, right in known) / len(known)


def calibration_error(known: Judged) -> float:
    """How far the bins' confidence is from their share, a proposal on average."""
    return sum(count * abs(sure - share) for _, _, count, sure, share in reliability(known)) / len(known)


def ranking(known: Judged) -> float:
    """How often a right proposal is surer than a wrong one (AUC): 0.5 is chance."""
    right = [sure for sure, is_right in known if is_right]
    wrong = [sure for sure, is_right in known if not is_right]
    if not right or not wrong:
        return 0.5
    above = sum((high > low) + 0.5 * (high == low) for high in right for low in wrong)
    return above / (len(right) * len(wrong))


def report(title: str, known: Judged) -> Iterator[str]:
    """The reliability table and what sums it up."""
    yield f"{title}: {len(known)} proposals, {sum(right for _, right in known) / len(known):.3f} right"
    yield f"{'confidence':12}{'number':>8}{'mean':>8}{'right':>8}"
    for low, high, count, sure, share in reliability(known):
        yield f"{f'{low:.2f}-{high:.2f}':12}{count:8}{sure:8.3f}{share:8.3f}"
    yield (
        f"Brier score {brier(known):.4f}, expected calibration error {calibration_error(known):.4f}, "
        f"AUC {ranking(known):.3f}"
    )


def counted(known: Sequence[Proposal]) -> str:
    """How many figures of how many documents."""
    return f"{len(known)} figures of {len({one.document for one in known})} documents"


def written(model: Model, known: Sequence[Proposal], unseen: Sequence[Proposal] = ()) -> str:
    """The table of weights, a sign a line, with how many proposals it was fitted on."""
    groups: dict[str, dict[str, float]] = {}
    for name, weight in model.weights.items():
        group, _, sign = name.partition(BETWEEN)
        groups.setdefault(group, {})[sign] = weight
    lines = [
        "# What each sign adds to the log-odds that a proposal is right. Written by bench/calibrate.py.",
        f"# Fitted on gold annotated by hand: {counted(known)}.",
        *(
            [f"# Its base expects what proved right of {counted(unseen)} nobody wrote rules on."]
            if unseen
            else []
        ),
        f"base = {model.base:.2f}",
    ]
    for group in GROUPS:
        lines += ["", f"[{group}]"]
        lines += [f'"{sign}" = {weight:.2f}' for sign, weight in sorted(groups[group].items())]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Report, and with --write fit and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("golds", nargs="+", metavar="TEXTS:GOLD", help="a folder of texts and one of gold")
    parser.add_argument("--write", action="store_true", help="fit anew and write the weights")
    parser.add_argument(
        "--unseen",
        action="append",
        default=[],
        metavar="TEXTS:GOLD",
        help="pages that no rule was written on",
    )
    options = parser.parse_args()
    try:
        known = list(judged(gold_at(places) for places in options.golds))
        unseen = [one for one in judged(gold_at(places) for places in options.unseen) if not one.ambiguous]
    except ValueError as error:
        parser.error(str(error))
    plain = [one for one in known if not one.ambiguous]
    if options.write:
        print(*report("each document by the others", left_out(plain)), sep="\n")
        model = settled(fitted(plain), unseen) if unseen else fitted(plain)
        TABLE.write_text(written(model, plain, unseen), encoding="utf-8")
        print(TABLE)
        if unseen:
            print(*report("unseen", [(model.probability(flat(o.signs)), o.right) for o in unseen]), sep="\n")
    else:
        print(*report("as given", [(one.given, one.right) for one in plain]), sep="\n")
    if doubtful := [one for one in known if one.ambiguous]:
        right, surest = sum(one.right for one in doubtful), max(one.given for one in doubtful)
        print(f"with two readings: {len(doubtful)} more, {right} right, none surer than {surest:.2f}")


if __name__ == "__main__":
    main()
