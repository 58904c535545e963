"""Whether letters are those of Vietnamese, and words can be its syllables."""

import re

from extract.vocabulary import fold

OTHER_LETTERS = re.compile(
    r"[\u0400-\u052f\u0590-\u08ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
"""Letters of scripts that Vietnamese is not written in."""
LETTERS = re.compile(r"[^\W\d_]")
WORD = re.compile(r"[^\W\d_]+")
_VOWELS = fold("aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ")
MARKED = re.compile("[đ" + "".join(letter for letter in _VOWELS if letter > "\x7f") + "]")
"""Letters that hardly any other language has, or has rarely."""
SYLLABLE = re.compile(
    rf"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[{_VOWELS}]{{1,3}}(?:ch|ng|nh|[cmnpt])?"
)
"""A word that can be Vietnamese, with its marks or without; folded."""
