"""Short ways to say what was found in a text."""

from collections.abc import Callable

import pytest

from extract.find import extract
from extract.records import canonical

Short = Callable[[str], list[str]]


@pytest.fixture(scope="session")
def figures_in() -> Short:
    """The figures of a text in short: `79,5 triệu: count 79500000 thẻ`, `62/63: ratio 62 of 63 xã`."""

    def short(text: str) -> list[str]:
        lines = []
        for candidate in extract(text).candidates:
            figure = candidate.figure
            second = f" of {canonical(figure.denominator)}" if figure.denominator is not None else ""
            second += f" to {canonical(figure.upper)}" if figure.upper is not None else ""
            unit = f" {figure.unit}" if figure.unit is not None else ""
            lines.append(f"{candidate.quote}: {figure.kind} {canonical(figure.value)}{second}{unit}")
        return lines

    return short


@pytest.fixture(scope="session")
def told_in() -> Short:
    """What is told of each figure of a text, defaults left out: `9,4%: increase`, `5: over target`."""

    def short(text: str) -> list[str]:
        return [
            " ".join(
                (
                    f"{candidate.quote}:",
                    *(
                        str(said)
                        for said in (
                            candidate.figure.modifier,
                            candidate.figure.direction,
                            candidate.figure.status,
                        )
                        if said not in ("exact", "none", "reported")
                    ),
                )
            )
            for candidate in extract(text).candidates
        ]

    return short
