"""What must know when erasing a person changes events of the audit log, so that it is not taken for tampering."""

from collections.abc import Callable, Collection

Follower = Callable[[Collection[int], Collection[int]], None]
_followers: dict[str, Follower] = {}


def follow_log(function: Follower) -> None:
    """`function(reworded, unlinked)` is called inside the transaction of an erasure, after the change, with the pks of
    the events whose words changed, and of those that lost their link to an account."""
    _followers[f"{function.__module__}.{function.__qualname__}"] = function


def tell_log_followers(*, reworded: Collection[int] = (), unlinked: Collection[int] = ()) -> None:
    """Nothing happens when both are empty."""
    if reworded or unlinked:
        for function in list(_followers.values()):
            function(reworded, unlinked)
