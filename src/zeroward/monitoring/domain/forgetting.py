"""Somebody closes their account: their name goes from under the states of cities that they published."""

from typing import Any

from zeroward.monitoring.models import BoardSnapshot


def forget_publisher(person: Any) -> None:
    """The digest of a state is over its figures alone, so that it holds without the name."""
    BoardSnapshot.objects.filter(by=person).update(by_name="")
