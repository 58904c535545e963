"""The fit of confidences, and the table that judges them."""

import json
import math
import random
import tomllib
from pathlib import Path

import pytest

from bench.calibrate import (
    Proposal,
    brier,
    calibration_error,
    fitted,
    flat,
    judged,
    left_out,
    ranking,
    reliability,
    report,
    settled,
    written,
)
from bench.golds import Gold, proposals
from bench.logistic import fit, probability, solved
from extract.confidence import GROUPS


def drawn(count: int, shares: dict[str, float], seed: int = 1) -> list[tuple[list[str], bool]]:
    """Answers drawn at random, right as often as each sign's share."""
    chance = random.Random(seed)  # noqa: S311 - made-up data, no secret
    rows = []
    for _ in range(count):
        sign = chance.choice(list(shares))
        rows.append(([sign], chance.random() < shares[sign]))
    return rows


def made(sign: str, document: str, *, right: bool) -> Proposal:
    """A proposal of which only the rule differs."""
    return Proposal(document, (sign,) + ("same",) * (len(GROUPS) - 1), 0.9, ambiguous=False, right=right)


def test_log_odds_become_probabilities() -> None:
    """In (0, 1) also far out, even at even odds, the same on both sides."""
    assert probability(0) == 0.5
    assert 0 < probability(-30) < probability(-1) < probability(1) < probability(30) < 1
    assert probability(2) + probability(-2) == pytest.approx(1)
    assert (probability(-2_000), probability(2_000)) == (0.0, 1.0)


def test_the_fit_finds_the_shares_it_was_drawn_from() -> None:
    """In their order, and near them when there is much to go by."""
    shares = {"poor": 0.3, "fair": 0.7, "good": 0.95}
    model = fit(drawn(6_000, shares), penalty=0.1)
    found = [model.probability([sign]) for sign in shares]
    assert found == sorted(found)
    assert found == pytest.approx(list(shares.values()), abs=0.03)


def test_signs_add_up() -> None:
    """Two signs for a proposal are better than one, two against it worse."""
    chance = random.Random(2)  # noqa: S311 - made-up data, no secret
    rows = []
    for _ in range(4_000):
        here = [sign for sign in ("a", "b") if chance.random() < 0.5]
        rows.append((here, chance.random() < probability(-1 + len(here))))
    model = fit(rows, penalty=1)
    assert model.probability([]) < model.probability(["a"]) < model.probability(["a", "b"])
    assert model.weights["a"] == pytest.approx(1, abs=0.25)


def test_a_penalty_keeps_a_rare_sign_small() -> None:
    """One figure gone wrong says little; nothing is ever sure, even when all answers agree."""
    rows = [(["common"], True)] * 200 + [(["rare"], False)]
    assert -3 < fit(rows, penalty=2).weights["rare"] < 0
    sure = fit([(["common"], True)] * 50, penalty=2).probability(["common"])
    assert 0.9 < sure < 1


def test_an_unknown_sign_changes_nothing() -> None:
    """A rule that is new since the fit counts as an average one."""
    model = fit(drawn(100, {"a": 0.5, "b": 0.8}), penalty=1)
    assert model.probability(["unheard of"]) == probability(model.base)


def test_a_system_is_solved() -> None:
    """By hand: 4x + 2y = 2, 2x + 3y = 5."""
    assert solved([[4.0, 2.0], [2.0, 3.0]], [2.0, 5.0]) == pytest.approx([-0.5, 2.0])


def test_the_table_puts_each_confidence_into_one_bin() -> None:
    """An edge belongs to the bin above it, certainty to the last; empty bins are left out."""
    known = [(0.2, False), (0.5, True), (0.55, False), (0.95, True), (1.0, True)]
    bins = list(reliability(known))
    assert [(low, high, count) for low, high, count, _, _ in bins] == [
        (0.0, 0.5, 1),
        (0.5, 0.6, 2),
        (0.95, 1.0, 2),
    ]
    assert bins[1][3:] == pytest.approx((0.525, 0.5))
    assert sum(count for _, _, count, _, _ in bins) == len(known)


def test_what_sums_the_table_up() -> None:
    """Brier score, calibration error and AUC of four proposals, by hand."""
    known = [(0.9, True), (0.8, False), (0.8, True), (0.3, False)]
    assert brier(known) == pytest.approx((0.01 + 0.64 + 0.04 + 0.09) / 4)
    assert calibration_error(known) == pytest.approx((1 * 0.1 + 2 * 0.3 + 1 * 0.3) / 4)
    assert ranking(known) == pytest.approx((1 + 1 + 0.5 + 1) / 4)
    assert ranking([(0.5, True)]) == 0.5
    assert "AUC 0.875" in list(report("made up", known))[-1]


def test_a_document_is_judged_by_the_others() -> None:
    """What is right in one document only is no reason to be sure of it there."""
    known = [made("good", document, right=True) for document in "ab" for _ in range(30)]
    known += [made("odd", "c", right=False)] * 30
    sure = dict.fromkeys("abc", 0.0)
    for one, (confidence, _) in zip(
        sorted(known, key=lambda one: one.document), left_out(known), strict=True
    ):
        sure[one.document] = confidence
    assert sure["c"] > 0.9
    assert sure["a"] == sure["b"]
    model = fitted(known)
    assert model.weights["rule: odd"] < 0 < model.weights["rule: good"]


def test_unseen_pages_say_how_many_to_expect_right() -> None:
    """Only the base moves: the order stays, and as many are expected as proved right."""
    known = [made(rule, "seen", right=at > 1) for at in range(40) for rule in ("good", "poor")[: 1 + at % 2]]
    unseen = [made(rule, "new", right=at % 2 == 0) for at in range(20) for rule in ("good", "poor")]
    model, moved = fitted(known), settled(fitted(known), unseen)
    sure = [moved.probability(flat(one.signs)) for one in unseen]
    assert sum(sure) == pytest.approx(20, abs=0.01)
    assert moved.weights == model.weights
    assert moved.base < model.base


def test_the_weights_are_written_as_the_extractor_reads_them() -> None:
    """A table for each group, a sign a line, and how much gold stands behind it."""
    known = [made("good", "a", right=True), made("odd", "b", right=False)]
    text = written(fitted(known), known)
    table = tomllib.loads(text)
    assert set(table) == {"base", *GROUPS}
    assert table["rule"]["odd"] < table["rule"]["good"]
    assert "2 figures of 2 documents" in text


def test_gold_judges_whole_records(tmp_path: Path) -> None:
    """A wrong field makes a proposal wrong, as being no figure does; what gold leaves open is left out."""
    text = "Có 12 hồ sơ, 15 văn bản, 17 dự án, 19 đề án được duyệt.\n"
    first, second, third, _ = proposals("a.txt", text)
    rows = [{**first, "period": "1999"}, {**second, "optional": True}, third]
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    known = list(judged([Gold("made", tmp_path, tmp_path)]))
    assert [one.right for one in known] == [False, True, False]
    assert all(math.isfinite(one.given) and len(one.signs) == len(GROUPS) for one in known)
