"""What a rule sees: one numeral with its surroundings.

Windows of bounded length, so that no text can make a rule slow.
"""

import re
from bisect import bisect_left
from decimal import Decimal

from extract.amounts import Numeral
from extract.figures import Kind
from extract.known import Sort
from extract.scene import Scene
from extract.tokens import tokens_between
from extract.units import Unit, unit_after
from extract.vocabulary import fold, last_words_of

LOOK_BACK, LOOK_AHEAD = 110, 90
"""How far from a numeral a rule may look, in code points."""
NEAR = 5
"""How many words before a numeral are near it."""

_UNASKED = Unit(Sort.UNKNOWN, "", -1, -1)
_SIGNS = frozenset("-−+")
_APART_LEFT = frozenset(("", *' \n(“"'))
_APART_RIGHT = frozenset(("", *' \n.,;:)%”"'))
_SIGNED = re.compile(r"[\s(][-−+](?=[0-9])")


class Site:
    """One numeral with its surroundings: the words before it, nearest last, and the text behind it."""

    __slots__ = (
        "_unit", "at", "before", "first", "following", "held", "index", "inside", "last", "near", "numeral",
        "right", "scene", "sentence", "upto", "words",
    )  # fmt: skip

    def __init__(self, scene: Scene, index: int) -> None:
        self._unit: Unit | None = _UNASKED
        self.scene = scene
        self.index = index
        self.numeral = numeral = scene.numerals[index]
        folded, start, end = scene.folded, numeral.start, numeral.end
        self.right = right = folded[end : end + 1]
        """The character behind the numeral."""
        self.near = folded[end + 1 : end + 2] if right == " " else right
        """The same, a space passed over."""
        left = folded[start - 1 : start]
        self.held = not (right in _APART_RIGHT and left in _APART_LEFT)
        """Whether something touches the numeral that could make it part of a name."""
        index += 1
        following = scene.numerals[index] if index < len(scene.numerals) else None
        if following is not None and following.sentence != numeral.sentence:
            following = None
        self.following = following
        """The next numeral, if it is in the same sentence."""
        self.sentence = scene.sentences[numeral.sentence]
        self.words = words = scene.words(numeral.sentence)
        """The words and marks of its sentence."""
        self.upto = upto = bisect_left(words.at, start)
        """How many of them begin before the numeral."""
        self.inside = left != " " and upto > 0 and words.at[upto - 1] + len(words.said[upto - 1]) > start
        """Whether it stands inside the last of them."""
        self.before, self.at, self.first = before, _, _ = self.words_before(LOOK_BACK)
        """The words and marks before the numeral, folded, where each begins, and the index of the first."""
        self.last = before[-1] if before else ""
        """The last of them."""

    def words_before(self, reach: int) -> tuple[list[str], list[int], int]:
        """The words and marks before the numeral as far as that, where each begins, and which is the first.

        A number may stand inside a word (`A320`, `5-10`): of that only what is before it counts.
        """
        words, upto, begin = self.words, self.upto, self.numeral.start - reach
        first = bisect_left(words.at, begin, 0, upto) if begin > self.sentence.start else 0
        near, at = words.said[first:upto], words.at[first:upto]
        if self.inside and near:
            near[-1:], at[-1:] = tokens_between(self.scene.folded, at[-1], self.numeral.start)
        return near, at, first

    @property
    def gap(self) -> str:
        """The folded text between this numeral and the next one; long gaps only in part."""
        if self.following is None:
            return ""
        end = self.numeral.end
        return self.scene.folded[end : min(self.following.start, end + LOOK_AHEAD)]

    @property
    def joint(self) -> str:
        """The character right before the next numeral, or the word before a space; empty if that is far."""
        following = self.following
        if following is None or following.start - self.numeral.end > LOOK_AHEAD:
            return ""
        left = self.scene.folded[following.start - 1]
        if not left.isspace():
            return left
        words = self.words
        return words.said[bisect_left(words.at, following.start, self.upto) - 1]

    @property
    def unit(self) -> Unit | None:
        """The unit behind the numeral, looked up once for all rules."""
        if self._unit is _UNASKED:
            self._unit = self.unit_at(self.numeral.end)
        return self._unit

    def unit_at(self, end: int) -> Unit | None:
        """The unit behind a place in the numeral's sentence."""
        return unit_after(self.scene, end, self.sentence.end)

    def ends_with(self, phrases: frozenset[str], most: int = 3) -> str | None:
        """The longest of the phrases that stands right before the numeral."""
        if not self.before or self.before[-1] not in last_words_of(phrases):
            return None
        for count in range(min(most, len(self.before)), 0, -1):
            phrase = " ".join(self.before[-count:])
            if phrase in phrases:
                return phrase
        return None

    def next(self, step: int = 1) -> Numeral | None:
        """The numeral that many places on, if it is in the same sentence."""
        at = self.index + step
        if 0 <= at < len(self.scene.numerals):
            other = self.scene.numerals[at]
            return other if other.sentence == self.numeral.sentence else None
        return None

    def behind(self, end: int | None = None) -> str:
        """The folded text behind the numeral (or a later place), to the sentence's end or the window's."""
        begin = self.numeral.end if end is None else end
        return self.scene.folded[begin : min(self.sentence.end, begin + LOOK_AHEAD)]

    def goes_on(self, end: int, phrases: str | tuple[str, ...]) -> bool:
        """Whether one of the phrases stands behind a place in the sentence, spaces passed over."""
        folded = self.scene.folded
        while folded.startswith(" ", end):
            end += 1
        return folded.startswith(phrases, end, self.sentence.end)


def signed_start(site: Site) -> int:
    """Where the number begins, its sign included; a dash at the head of a line is a bullet."""
    start = site.numeral.start
    if start - 1 <= site.sentence.start or site.scene.text[start - 1] not in _SIGNS:
        return start
    return start - 1 if _SIGNED.match(site.scene.text, start - 2) else start


def settle(scene: Scene, numeral: Numeral, kind: Kind, unit: str | None) -> tuple[Decimal, Decimal | None]:
    """The value that the passage makes likely, and the other reading where there are two.

    `12,345` is a decimal unless things are counted, the passage is English or đồng has no decimals;
    `12.345` is grouped unless it is a percentage or the passage is English.
    """
    value = numeral.value if numeral.value is not None else Decimal(0)
    other = numeral.alternative
    if other is None:
        return value, None
    dotted = "." in numeral.digits
    if kind is Kind.COUNT and not numeral.scaled:
        # Things come whole: only one of the readings is possible.
        return (value if dotted else other), None
    if kind is Kind.PERCENT:
        swap = dotted and not numeral.digits.endswith("00")
    elif numeral.scaled or dotted:
        swap = scene.reads_english(numeral)
    else:
        undivided = fold(unit or "").startswith(("đồng", "vnd", "vnđ"))
        swap = undivided or scene.reads_english(numeral)
    if numeral.digits.endswith("000"):
        # Nobody writes three zeros behind a decimal point.
        return max(value, other), None
    return (other, value) if swap else (value, other)
