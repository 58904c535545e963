"""Agreement: whose judgements are compared, and the coefficients beside published examples."""

import random
import sys
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask  # type: ignore[import-untyped]

from extract.figures import Figure, Kind, Span
from store.agreement import Comparison, FieldAgreement, agreement
from store.assignments import carry_out, plan_documents
from store.database import Database
from store.decisions import add_figure, decide, undo
from store.disagreement import Distance, Label, nominal, ratio, spread_of_group, spread_of_pair, within
from store.errors import AgreementError
from store.rows import Session, Verdict
from store.sessions import start_session

Z = 1.959964


@pytest.fixture
def blind(db: Database) -> Database:
    """The document, reviewed by three who do not see each other."""
    carry_out(db, plan_documents(db, ["lan", "minh", "thu"], [1]), by="head")
    return db


@pytest.fixture
def thu(db: Database) -> Session:
    """A sitting of a third annotator."""
    return start_session(db, "thu", "soat test")


def count(value: str, unit: str = "hồ sơ") -> Figure:
    """A count."""
    return Figure(kind=Kind.COUNT, value=Decimal(value), unit=unit)


def field(comparison: Comparison, name: str) -> FieldAgreement:
    """One line of a comparison."""
    return next(one for one in comparison.fields if one.field == name)


def rated(table: Sequence[Sequence[int]]) -> list[list[Label]]:
    """A contingency table of two as ratings."""
    return [
        [one, other] for one, row in enumerate(table) for other, times in enumerate(row) for _ in range(times)
    ]


def test_kappa_and_its_interval_are_as_published() -> None:
    """Skin conditions of 88 patients, judged by two dermatologists: the first example of agreement in the
    manual of SAS/STAT, PROC FREQ: kappa 0.3449, standard error 0.0724, 95 % from 0.2030 to 0.4868.
    """
    ratings = rated([(10, 4, 1, 0), (5, 10, 12, 2), (2, 4, 12, 5), (0, 2, 6, 13)])
    spread = spread_of_pair(ratings, nominal)
    kappa = 1 - spread.observed / spread.expected
    assert round(kappa, 4) == 0.3449
    assert round(spread.error, 4) == 0.0724
    assert (round(kappa - Z * spread.error, 4), round(kappa + Z * spread.error, 4)) == (0.2030, 0.4868)
    data = [(who, item, label) for item, labels in enumerate(ratings) for who, label in zip("ab", labels)]  # noqa: B905 - pairs
    assert AnnotationTask(data, distance=nominal).weighted_kappa_pairwise("a", "b") == pytest.approx(kappa)


@pytest.mark.parametrize(
    ("distance", "published"),
    [
        (nominal, 0.743),
        (ratio(Decimal(0)), 0.797),
        (lambda one, other: float(one - other) ** 2, 0.849),
    ],
)
def test_alpha_is_as_published(distance: Distance, published: float) -> None:
    """Four observers, twelve units, gaps: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011),
    example C and its metrics: nominal 0.743, ratio 0.797, interval 0.849.
    """
    observers = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    columns = list(zip(*observers, strict=True))
    units: list[list[Label]] = [[Decimal(one) for one in column if one != "."] for column in columns]
    data = [
        (who, item, Decimal(one))
        for item, column in enumerate(columns)
        for who, one in enumerate(column)
        if one != "."
    ]
    spread = spread_of_group([unit for unit in units if len(unit) > 1], distance)
    assert round(1 - spread.observed / spread.expected, 3) == published
    assert round(AnnotationTask(data, distance=distance).alpha(), 3) == published


def test_binary_alpha_is_as_published() -> None:
    """Two observers, ten units, two values: example A of the same paper, 0.095."""
    pairs = zip("0100000000", "1110010100", strict=True)
    spread = spread_of_group([list(pair) for pair in pairs], nominal)
    assert round(1 - spread.observed / spread.expected, 3) == 0.095


@settings(max_examples=60, deadline=None)
@given(
    pairs=st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), min_size=2, max_size=30),
    tolerance=st.sampled_from(["0", "0.1", "0.4"]),
)
def test_what_the_intervals_rest_on_is_what_the_library_computes(
    pairs: list[tuple[int, int]], tolerance: str
) -> None:
    """For any ratings, nominal or with a tolerance: one less observed over expected disagreement."""
    ratings = [[Decimal(one), Decimal(other)] for one, other in pairs]
    data = [(who, item, label) for item, labels in enumerate(ratings) for who, label in enumerate(labels)]
    for distance in (nominal, within(Decimal(tolerance)), ratio(Decimal(tolerance))):
        task = AnnotationTask(data, distance=distance)
        if (pair := spread_of_pair(ratings, distance)).expected:
            assert 1 - pair.observed / pair.expected == pytest.approx(task.weighted_kappa_pairwise(0, 1))
        if (group := spread_of_group(ratings, distance)).expected:
            assert 1 - group.observed / group.expected == pytest.approx(task.alpha())


def test_the_intervals_are_about_as_wide_as_resampling_says() -> None:
    """Of 300 figures, beside a bootstrap over them."""
    dice = random.Random(4)  # noqa: S311 - repeatable, not secret
    ratings: list[list[Label]] = []
    for _ in range(300):
        first = dice.choice("aaabc")
        ratings.append([first, first if dice.random() < 0.7 else dice.choice("abc")])
    for spread_of in (spread_of_pair, spread_of_group):
        whole = spread_of(ratings, nominal)
        samples = [spread_of(dice.choices(ratings, k=300), nominal) for _ in range(300)]
        values = sorted(1 - sample.observed / sample.expected for sample in samples)
        value = 1 - whole.observed / whole.expected
        assert value - Z * whole.error == pytest.approx(values[7], abs=0.04)
        assert value + Z * whole.error == pytest.approx(values[-8], abs=0.04)


def test_verdicts_and_fields_are_compared(
    blind: Database, ids: list[int], lan: Session, minh: Session
) -> None:
    """The verdict on all that both judged, fields where both hold it to be a figure."""
    for figure_id in ids[:3]:
        decide(blind, figure_id, Verdict.ACCEPT, by=lan)
    decide(blind, ids[3], Verdict.REJECT, by=lan)
    decide(blind, ids[0], Verdict.CORRECT, by=minh, after=count("1250", "bộ hồ sơ"))
    decide(blind, ids[1], Verdict.ACCEPT, by=minh)
    decide(blind, ids[2], Verdict.REJECT, by=minh)
    decide(blind, ids[3], Verdict.REJECT, by=minh)
    (found,) = agreement(blind)
    assert (found.annotators, found.figures) == (("lan", "minh"), 4)
    verdict, unit, value = (field(found, name) for name in ("verdict", "unit", "value"))
    assert (verdict.n, verdict.agreed.value) == (4, 0.75)
    assert verdict.kappa.value == pytest.approx(0.5)
    assert (unit.n, unit.agreed.value, unit.kappa.value) == (2, 0.5, pytest.approx(1 / 3))
    assert (value.n, value.agreed.value, value.kappa.value, value.alpha.value) == (2, 1.0, 1.0, 1.0)
    assert verdict.agreed.low == pytest.approx(0.3006, abs=1e-4)
    assert verdict.agreed.high == pytest.approx(0.9544, abs=1e-4)


def test_only_judgements_without_sight_of_each_other_count(
    db: Database, ids: list[int], lan: Session, minh: Session, thu: Session
) -> None:
    """In the open the second has seen the first, at any remove, and even what was taken back."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    decide(db, ids[0], Verdict.REJECT, by=minh)
    decide(db, ids[0], Verdict.FLAG, by=thu)
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    undo(db, by=lan)
    decide(db, ids[1], Verdict.REJECT, by=minh)
    assert agreement(db) == []


def test_a_change_of_mind_counts_until_the_other_was_seen(
    blind: Database, ids: list[int], lan: Session, minh: Session
) -> None:
    """The latest judgement of one's own; what an adjudicator says after both is no judgement of this kind."""
    decide(blind, ids[0], Verdict.REJECT, by=lan)
    decide(blind, ids[0], Verdict.ACCEPT, by=lan)
    decide(blind, ids[0], Verdict.ACCEPT, by=minh)
    settling = start_session(blind, "lan", "soat test", adjudicates=True)
    decide(blind, ids[0], Verdict.REJECT, by=settling)
    (found,) = agreement(blind)
    assert field(found, "verdict").agreed.value == 1.0


def test_flags_and_what_was_taken_back_judge_nothing(
    blind: Database, ids: list[int], lan: Session, minh: Session
) -> None:
    """Nor does somebody's own flag after a verdict take it back."""
    decide(blind, ids[0], Verdict.FLAG, by=lan)
    decide(blind, ids[0], Verdict.ACCEPT, by=minh)
    decide(blind, ids[1], Verdict.ACCEPT, by=minh)
    decide(blind, ids[1], Verdict.ACCEPT, by=lan)
    undo(blind, by=lan)
    assert agreement(blind) == []


def test_several_are_compared_in_pairs_and_together(
    blind: Database, ids: list[int], lan: Session, minh: Session, thu: Session
) -> None:
    """Together without kappa; a figure counts that any two of them judged."""
    for session in (lan, minh, thu):
        decide(blind, ids[0], Verdict.ACCEPT, by=session)
    decide(blind, ids[1], Verdict.REJECT, by=lan)
    decide(blind, ids[1], Verdict.ACCEPT, by=thu)
    found = {one.annotators: one for one in agreement(blind)}
    assert {names: one.figures for names, one in found.items()} == {
        ("lan", "minh"): 1,
        ("lan", "thu"): 2,
        ("minh", "thu"): 1,
        ("lan", "minh", "thu"): 2,
    }
    together = field(found["lan", "minh", "thu"], "verdict")
    assert (together.n, together.agreed.value, together.kappa.value) == (2, 0.5, None)
    assert [one.annotators for one in agreement(blind, ["thu", "lan"])] == [("lan", "thu")]


def test_values_within_the_tolerance_are_the_same(
    blind: Database, lan: Session, minh: Session, seven: Span, people: Figure
) -> None:
    """Of the larger one; a figure that both have added is compared too."""
    decide(blind, 1, Verdict.CORRECT, by=lan, after=count("1250"))
    decide(blind, 1, Verdict.CORRECT, by=minh, after=count("1255"))
    for session in (lan, minh):
        add_figure(blind, 1, seven, people, by=session)
    strict, lenient = (
        field(agreement(blind, tolerance=Decimal(tolerance))[0], "value") for tolerance in ("0.003", "0.004")
    )
    assert (strict.n, strict.agreed.value, lenient.agreed.value) == (2, 0.5, 1.0)
    assert strict.alpha.value == pytest.approx(1.0, abs=1e-4)
    assert (lenient.kappa.value, lenient.alpha.value) == (1.0, 1.0)


def test_what_is_not_defined_is_none(blind: Database, ids: list[int], lan: Session, minh: Session) -> None:
    """One figure; one category; no figure that both accept: never nan, never a division by nothing."""
    decide(blind, ids[0], Verdict.ACCEPT, by=lan)
    decide(blind, ids[0], Verdict.REJECT, by=minh)
    (found,) = agreement(blind)
    assert (field(found, "verdict").agreed.value, field(found, "verdict").kappa.value) == (0.0, None)
    assert field(found, "unit").n == 0
    assert field(found, "unit").agreed.value is None
    for figure_id in ids[1:3]:
        for session in (lan, minh):
            decide(blind, figure_id, Verdict.ACCEPT, by=session)
    (found,) = agreement(blind)
    assert field(found, "status").kappa.value is None
    assert field(found, "status").alpha.value is None
    assert field(found, "status").agreed.value == 1.0
    perfect = field(found, "value")
    assert (perfect.kappa.value, perfect.kappa.low, perfect.kappa.high) == (1.0, None, None)


def test_who_is_unknown_is_told(blind: Database) -> None:
    """By name."""
    with pytest.raises(AgreementError, match="Hoa: has decided nothing"):
        agreement(blind, ["Hoa"])


def test_without_the_library_it_says_what_to_install(
    blind: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest of soat needs it not."""
    monkeypatch.setitem(sys.modules, "nltk.metrics.agreement", None)
    with pytest.raises(AgreementError, match=r"NLTK, which is not installed; install soat\[agreement\]"):
        agreement(blind)
