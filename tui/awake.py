"""How awake one was, and what is left where one stops: in words, for the screen and for the command line."""

from collections.abc import Iterator

from store.intervals import Share
from store.payoff.remainder import Remainder
from store.vigilance.results import Tested, Vigilance
from tui.speech import _, decimal, grouped, ngettext


def vigilance_lines(told: Vigilance) -> Iterator[str]:
    """What was caught, and how often one agreed with oneself; nothing where nothing was tested."""
    if told.seeded.shown:
        said = ngettext(
            "{count} figure was made wrong on purpose, {passed} caught: {share}",
            "{count} figures were made wrong on purpose, {passed} caught: {share}",
            told.seeded.shown,
        )
        yield _filled(said, told.seeded)
    if told.again.shown:
        said = ngettext(
            "{count} figure was looked at a second time, {passed} judged as before: {share}",
            "{count} figures were looked at a second time, {passed} judged as before: {share}",
            told.again.shown,
        )
        yield _filled(said, told.again)


def _filled(said: str, tested: Tested) -> str:
    shown, passed = grouped(tested.shown), grouped(tested.passed)
    return said.format(count=shown, passed=passed, share=share_with_interval(tested.rate))


def remainder_line(told: Remainder) -> str:
    """What is expected of what was not looked at."""
    said = ngettext(
        "stop here: of {count} proposal that nobody decided on, about {expected} wrong "
        "(95% interval {low} to {high})",
        "stop here: of {count} proposals that nobody decided on, about {expected} are wrong "
        "(95% interval {low} to {high})",
        told.left,
    )
    return said.format(
        count=grouped(told.left),
        expected=grouped(round(told.expected)),
        low=grouped(told.low),
        high=grouped(told.high),
    )


def share_with_interval(share: Share | None) -> str:
    """A share with the ends of its interval."""
    if share is None:
        return "-"
    value, low, high = (decimal(f"{one:.1%}") for one in share)
    return _("{share} (95% interval {low} to {high})").format(share=value, low=low, high=high)
