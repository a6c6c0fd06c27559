"""Rooms above that follow what is read of contracts: an index of mentions, for example."""

from collections.abc import Callable

from django.db import transaction

Follower = Callable[[int], None]
_followers: dict[str, Follower] = {}


def register_reading_follower(function: Follower) -> None:
    """`function(pk)` is called after the commit with the pk of a contract in a file whose reading, marks, visibility or
    existence changed."""
    _followers[f"{function.__module__}.{function.__qualname__}"] = function


def tell_followers(pk: int) -> None:
    """Called inside the transaction of a change."""
    for function in list(_followers.values()):
        transaction.on_commit(lambda function=function: function(pk))  # type: ignore[misc]
