"""Who wants to know when a version of a plan is kept or published: rooms above that keep something with it.

Followers are called inside the transaction in which the version is made, so that both stand or neither.
"""

from collections.abc import Callable

from zeroward.core.visibility import Viewer
from zeroward.plan.models import PlanVersion

Follower = Callable[[PlanVersion, Viewer], None]
_followers: dict[str, Follower] = {}


def register_version_follower(name: str, follower: Follower) -> None:
    """`follower(version, viewer)`; `viewer` is whoever made the version. The same name twice replaces the first."""
    _followers[name] = follower


def tell_followers(version: PlanVersion, viewer: Viewer) -> None:
    for follower in _followers.values():
        follower(version, viewer)
