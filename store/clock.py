"""The store's clock: the one place that asks what time it is, so that tests can hold it."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta


def now() -> str:
    """This moment in UTC as ISO 8601 with milliseconds: `2023-06-21T08:15:00.250Z`."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def now_after(latest: str | None) -> str:
    """This moment, or one just after a moment that is known already: clocks may jump back."""
    moment = now()
    if latest is None or moment > latest:
        return moment
    with suppress(ValueError, OverflowError):
        following = (datetime.fromisoformat(latest) + timedelta(milliseconds=1)).astimezone(UTC)
        moment = following.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return moment if moment > latest else f"{latest}+"
