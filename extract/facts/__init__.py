"""When figures of several documents tell one fact: the same indicator, entity and period in other words."""
