"""Which sentences stand in a list or section of targets: `Mục tiêu đến năm 2025:` and the items below it."""

import re

from extract.figures import Span
from extract.patterns import folded_pattern, listed
from extract.vocabulary import words as listed_words

_ITEM = re.compile(r"[-+*•–▪◦]|\(?(?:[0-9]{1,2}|[a-zđ]|[ivx]{1,5})[.)]")
_SECTION = folded_pattern(r"(?:[ivx]{1,5}|[0-9]{1,2})[.)-]|phần\b|chương\b|mục\b")
_LONGEST_HEADING, _LONGEST_LEAD = 160, 300
_HEADINGS = listed("statuses", "planned_headings")
_PLANNED = re.compile(rf"(?<!\w)(?:{_HEADINGS})(?![^\W\d])")
_OPENS = re.compile(
    rf"\W*(?:(?:[0-9]{{1,2}}|[a-zđ]|[ivx]{{1,5}})[.)-] ?)?(?:[^\W\d_]+,? ){{0,2}}(?:{_HEADINGS})"
)
_AIM_WORDS = ("mục tiêu", "phấn đấu", "chỉ tiêu")
_AIM = re.compile(rf"(?<!\w)(?<!tiêu )(?:{listed('statuses', 'aims')})(?!\w)")
_BY = folded_pattern(r"đến (?:hết |cuối )?năm (20[0-9]{2})(?![0-9])")
_CONTINUES = re.compile(rf"\W{{0,2}}(?:{listed('statuses', 'continues')}|[0-9.,]+ ?%)(?!\w)")
_INHERITS = re.compile(rf"\W{{0,2}}(?:{listed('statuses', 'inherits')})(?!\w)")
_MAY_GO_ON = re.compile(rf"{_CONTINUES.pattern}|{_INHERITS.pattern}")
_LEAD = folded_pattern(
    r"(?:một số |các |những )?(?:chỉ tiêu|mục tiêu|phương hướng|nhiệm vụ|kế hoạch)\b[^:.;\d]{0,60}"
    r"(?:(?:\d tháng cuối )?năm(?: (20\d\d))?|(?:quý|tháng) [\divx]{1,3}|tới|tiếp theo|cụ thể|chủ yếu"
    r"|trọng tâm)[^:.;\d]{0,20}: ?[^\W\d]"
)
_LEAD_LETTERS = frozenset("mcnpk")
"""What such a sentence begins with."""
_WILL = re.compile(rf"(?<!\w)(?:{listed('statuses', 'promises')})(?!\w)")
_ANYTHING = folded_pattern(r"(?!\W{0,2}(?:kết quả|đạt|thực hiện(?: được)? ?:))")
_TOLD = re.compile(rf"(?<!\w){listed('statuses', 'reported', 'breaks_off', 'not_telling')}(?!\w)")
_NUMBER = re.compile("[0-9]")
_LABELLED = re.compile(": ?[0-9]")
_CLOSES = frozenset(')”"»]')
"""What may stand behind a heading's last word."""
_DONE_ASIDE = folded_pattern(r"\((?:[^()]* )?(?:đã|thực hiện|tháng đầu|tháng qua|đến nay)\b")
_MEASURED = folded_pattern(r"(?:[0-9%]|(?<!\w)(?:vượt|đạt|so với|hoàn thành|bằng)) ?\Z")
_DONE = re.compile(rf"(?<!\w)(?:{listed('statuses', 'done_headings')})(?!\w)")


def planned(text: str, folded: str, sentences: tuple[Span, ...], this_year: int) -> frozenset[int]:
    """The sentences, by index, under a heading of targets, or that go on with what is hoped for."""
    headed = _under_headings(text, folded, sentences)
    return headed | _hoped(folded, sentences, headed, this_year)


def _under_headings(text: str, folded: str, sentences: tuple[Span, ...]) -> frozenset[int]:
    """The sentences that stand as items under a heading of targets."""
    found: set[int] = set()
    items = _Items(folded, sentences)
    active = opened = listing = False
    for index, sentence in enumerate(sentences):
        if _is_heading(text, folded, sentence):
            words = folded[sentence.start : sentence.end]
            if _tells_of_results(words):
                active = False
            elif _announces(words):
                active = True
                opened = words.endswith(":") or _OPENS.match(words) is not None
            elif _SECTION.match(words) and text[sentence.start : sentence.end].isupper():
                active = False
            listing = opened or words.endswith(":")
        elif active:
            if listing or items.holds(index):
                listing = folded[sentence.end - 1] == ";"
            else:
                active = False
        if active:
            found.add(index)
    return frozenset(found)


class _Items:
    """Which sentences are items of a list; an item may take several, up to the end of its line."""

    def __init__(self, folded: str, sentences: tuple[Span, ...]) -> None:
        self._folded, self._sentences = folded, sentences
        self._asked, self._held = -1, False

    def holds(self, index: int) -> bool:
        """Whether the sentence belongs to an item; asked in order, so that none is looked at twice."""
        folded, place, held = self._folded, index, False
        while place > self._asked:
            sentence = self._sentences[place]
            held = _ITEM.match(folded, sentence.start, sentence.end) is not None
            if held or not place or folded.find("\n", self._sentences[place - 1].end, sentence.start) >= 0:
                break
            place -= 1
        else:
            held = self._held
        self._asked, self._held = index, held
        return held


def _tells_of_results(words: str) -> bool:
    """Whether the heading is one of results, and does not ask for them: `phấn đấu đạt được chỉ tiêu:`."""
    done = _DONE.search(words)
    aim = _AIM.search(words) if done is not None else None
    return done is not None and (aim is None or aim.start() > done.start() or " đã " in words)


def _announces(words: str) -> bool:
    """Whether the heading has a word of targets with which nothing is measured: not `đạt 15/17 chỉ tiêu`."""
    word = _PLANNED.search(words)
    return word is not None and not _MEASURED.search(words, 0, word.start())


def _hoped(
    folded: str, sentences: tuple[Span, ...], headed: frozenset[int], this_year: int
) -> frozenset[int]:
    """The sentences that go on where the paragraph has said what is hoped for: `Tỷ lệ hộ nghèo còn 2%.`."""
    found: set[int] = set()
    hoping: re.Pattern[str] | None = None
    asked, end = True, 0
    for index, sentence in enumerate(sentences):
        start = sentence.start
        goes_on = (hoping or not asked) and folded.find("\n", end, start) < 0
        end = sentence.end
        if goes_on and not asked and _MAY_GO_ON.match(folded, start, end):
            # Only here it matters what the sentence before has left.
            hoping = _left_by(folded, sentences[index - 1], this_year, headed=index - 1 in headed)
        if goes_on and hoping and hoping.match(folded, start, end):
            asked = True
            if _last_told(folded[start:end]) < 0:
                found.add(index)
            else:
                hoping = None
        elif _leads(folded, sentence, this_year):
            found.add(index)
            hoping, asked = _ANYTHING, True
        else:
            hoping, asked = None, False
    return frozenset(found)


def _left_by(folded: str, sentence: Span, this_year: int, *, headed: bool) -> re.Pattern[str] | None:
    """How a sentence begins that goes on with what this one hopes for; None where it hopes for nothing."""
    words = folded[sentence.start : sentence.end]
    if headed or _hopes(words, this_year):
        return _CONTINUES
    return _INHERITS if _promises(words) else None


def _promises(words: str) -> bool:
    """Whether the sentence gives numbers of what is to come, and nothing behind tells what was reached."""
    promised = _last(_WILL, words)
    return promised >= 0 and _NUMBER.search(words, promised) is not None and promised > _last_told(words)


def _leads(folded: str, sentence: Span, this_year: int) -> bool:
    """Whether the sentence begins a list of aims in prose: `Nhiệm vụ năm 2024: Trồng 40 ha.`."""
    if folded[sentence.start] not in _LEAD_LETTERS:
        return False
    lead = _LEAD.match(folded, sentence.start, sentence.end)
    return lead is not None and int(lead[1] or this_year) >= this_year


def _hopes(words: str, this_year: int) -> bool:
    """Whether the sentence says what is hoped for, and nothing after it what was reached."""
    by = _BY.match(words)
    if by is not None and int(by[1]) > this_year:
        return True
    if not any(map(words.__contains__, _AIM_WORDS)):
        return False
    aim = _last(_AIM, words)
    return aim >= 0 and aim > _last_told(words)


def _last(pattern: re.Pattern[str], words: str) -> int:
    """Where the pattern last begins, -1 where it does not."""
    return max((match.start() for match in pattern.finditer(words)), default=-1)


def _last_told(words_said: str) -> int:
    """Where it last says that something was reached, -1 where it does not: not in `thực hiện`."""
    return max(
        (
            match.start()
            for match in _TOLD.finditer(words_said)
            if match[0] not in listed_words("statuses", "not_telling")
        ),
        default=-1,
    )


def _is_heading(text: str, folded: str, sentence: Span) -> bool:
    """Whether the sentence is a line of its own that announces what follows."""
    start, end = sentence.start, sentence.end
    last = folded[end - 1]
    if not (last == ":" or last in _CLOSES or last.isalnum()):
        return False
    if end - start > (_LONGEST_LEAD if last == ":" else _LONGEST_HEADING):
        return False
    if folded.find("|", start, end) >= 0:
        return False
    if last == ":":
        return True
    if text[end : end + 1] not in ("", "\n", "\r"):
        return False
    said = folded[start:end]
    return not (last in _CLOSES and _DONE_ASIDE.search(said)) and _LABELLED.search(said) is None
