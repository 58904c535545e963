"""The store's clock: the one place that asks what time it is, so that tests can hold it."""

from datetime import UTC, datetime


def now() -> str:
    """This moment in UTC as ISO 8601 with milliseconds: `2023-06-21T08:15:00.250Z`."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
