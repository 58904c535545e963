"""What a passage's timeline and roster keep while figure after figure asks for it."""

from extract.entities.roster import Roster, roster
from extract.passages import Passage
from extract.periods.timeline import Timeline, once, timeline
from extract.periods.times import Mention
from extract.sentences import split_sentences

TEXT = "Năm 2022, tỉnh Hà Nam có 45 xã. Quý I/2023, Sở Y tế nhận 800 hồ sơ."


def passage() -> Passage:
    """One passage without figures, always a new one."""
    return Passage(text=TEXT, sentences=split_sentences(TEXT))


def test_only_the_last_passage_is_kept() -> None:
    """The same passage has the same timeline and roster, another one its own."""
    one, other = passage(), passage()
    assert timeline(one) is timeline(one)
    assert roster(one) is roster(one)
    assert timeline(other) is not timeline(one)
    assert roster(other) is not roster(one)


def test_a_thing_is_told_of_a_time_but_once() -> None:
    """Asked again, the same passage answers from memory; another passage asks anew."""
    asked: list[int] = []

    @once
    def is_long(_line: Timeline, one: Mention) -> bool:
        asked.append(one.span.start)
        return len(one.span) > 1

    line = timeline(passage())
    first, second = line.times.all
    assert is_long(line, first)
    assert is_long(line, first)
    assert is_long(line, second)
    assert asked == [0, second.span.start]
    assert is_long(Timeline(passage()), first)
    assert asked == [0, second.span.start, 0]


def test_a_place_stands_in_the_sentence_that_began_last() -> None:
    """Also a place behind it; before the first sentence there is none."""
    line = timeline(passage())
    assert [line.sentence_at(at) for at in (0, 5, line.sentences[1].start, len(TEXT))] == [0, 0, 1, 1]


def test_rare_words_are_known_of_the_whole_text() -> None:
    """So that no sentence without them is searched."""
    known = Roster(passage())
    assert not known.in_turn
    assert not known.attendance
    text = "Tham dự có 3 xã, lần lượt đạt 4%."
    told = Roster(Passage(text=text, sentences=split_sentences(text)))
    assert told.in_turn
    assert told.attendance
