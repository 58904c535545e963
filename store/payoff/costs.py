"""What a look costs, in seconds: by the annotator's own pace, as far as it is known.

A look at the first figure of a sentence takes a while and the time to read the sentence; each further figure
of the same sentence only its own while. The three rates are fitted to the annotator's past decisions by least
squares with a ridge towards what people take (Hoerl and Kennard 1970, Technometrics 12:55-67): silent reading
goes at 238 words a minute where reading aloud goes at 183 (Brysbaert 2019, J. Memory and Language 109:104047)
and 863 characters a minute (Trauzettel-Klosinski and Dietz 2012, IOVS 53:5452-5461), so at about 19 a second.
"""

from collections.abc import Iterable
from dataclasses import dataclass

CHARACTERS_A_SECOND = 863 / 60 * 238 / 183
"""Of silent reading."""
READ = 160
"""Characters of a sentence that are read to judge a figure in it: of a longer one the part around."""
IMAGINED = 30.0
"""Looks of each sort that the rates of others count for beside one's own."""
_LEAST, _MOST = 0.25, 4.0
"""How far one's own rates may lie from those of others, as factors."""
_TYPICAL = 120.0
"""Characters of a sentence: so that the ridge weighs them like a look."""


@dataclass(frozen=True, slots=True)
class Look:
    """A decision of the past, and the time before it."""

    seconds: float
    unread: int
    """Characters of the sentence where it was the first figure of it; else 0."""


@dataclass(frozen=True, slots=True)
class Costs:
    """Seconds, by what there is to do."""

    first: float = 2.0
    further: float = 1.5
    character: float = 1 / CHARACTERS_A_SECOND

    def of_sentence(self, characters: int, figures: int) -> float:
        """Seconds for so many figures of a sentence nobody has read yet."""
        return self.first + min(characters, READ) * self.character + max(0, figures - 1) * self.further


OTHERS = Costs()


def fitted(looks: Iterable[Look]) -> Costs:
    """One's own rates; those of others where there are no looks."""
    number, seconds, further_number, further_seconds = IMAGINED, 0.0, IMAGINED, IMAGINED * OTHERS.further
    sum_x, sum_xx, sum_xy = IMAGINED * _TYPICAL, IMAGINED * 2 * _TYPICAL**2, 0.0
    seconds = IMAGINED * OTHERS.first + OTHERS.character * sum_x
    sum_xy = OTHERS.first * sum_x + OTHERS.character * sum_xx
    for look in looks:
        if look.unread:
            number += 1
            seconds += look.seconds
            unread = min(look.unread, READ)
            sum_x += unread
            sum_xx += unread**2
            sum_xy += unread * look.seconds
        else:
            further_number += 1
            further_seconds += look.seconds
    # The imagined looks vary in length, so the determinant is never zero.
    determinant = number * sum_xx - sum_x**2
    character = (number * sum_xy - sum_x * seconds) / determinant
    character = _near(character, OTHERS.character)
    first = _near((seconds - character * sum_x) / number, OTHERS.first)
    return Costs(first, _near(further_seconds / further_number, OTHERS.further), character)


def _near(rate: float, others: float) -> float:
    return min(max(rate, others * _LEAST), others * _MOST)
