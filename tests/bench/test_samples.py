"""The documents that benchmarks are made of: true to the form of real ones, and repeatable."""

import pytest

from bench.samples import FEWEST, MOST, SENTENCES, Sample, samples

CANDIDATES = 6_000


@pytest.fixture(scope="module")
def made() -> list[Sample]:
    """Some thousand candidates' worth."""
    return list(samples(CANDIDATES))


def test_there_are_as_many_candidates_as_asked_for(made: list[Sample]) -> None:
    """To the last one, in documents of very different length."""
    sizes = [len(sample.extraction.candidates) for sample in made]
    assert sum(sizes) == CANDIDATES
    assert FEWEST <= min(sizes[:-1]) < max(sizes) / 20
    assert max(sizes) <= MOST


def test_every_quote_and_sentence_stands_where_it_is_said_to(made: list[Sample]) -> None:
    """After numbers and names were swapped, as before."""
    for sample in made:
        for candidate in sample.extraction.candidates:
            assert candidate.span.of(sample.text) == candidate.quote
            assert candidate.sentence.contains(candidate.span)
        assert {candidate.sentence for candidate in sample.extraction.candidates} <= set(
            sample.extraction.sentences
        )


def test_they_have_sentences_as_real_pages_have(made: list[Sample]) -> None:
    """Silent ones too; those that tell a number repeat no more than reports do."""
    sentences = [span.of(sample.text) for sample in made for span in sample.extraction.sentences]
    assert len(sentences) == pytest.approx(SENTENCES * CANDIDATES, rel=0.1)
    telling = [sentence for sentence in sentences if any(char.isdigit() for char in sentence)]
    assert len(set(telling)) > 0.4 * len(telling)


def test_they_are_the_same_each_time(made: list[Sample]) -> None:
    """So that two runs measure the same."""
    assert list(samples(CANDIDATES)) == made
