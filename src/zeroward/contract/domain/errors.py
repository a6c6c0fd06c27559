"""What a change of a contract can meet: a clash with what somebody else wrote meanwhile."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.methods.contracts.merging import Clash

__all__ = ["Clash", "MergeConflictError", "Problem", "ProblemsError", "StaleError"]


class MergeConflictError(StaleError):
    """Two people wrote into the same cells. Nothing was saved.

    `content` holds both changes put together, with one's own where they clash; saved once more with `stamp`, it goes
    in. `conflicts` names the cells with both values.
    """

    def __init__(
        self, *, content: Mapping[str, Any], conflicts: tuple[Clash, ...], stamp: str, who: str = ""
    ) -> None:
        super().__init__(current={}, lock=0, who=who)
        self.content, self.conflicts, self.stamp = content, conflicts, stamp
        self.remedy = _("Both stand below. Save again to keep yours, or take theirs over first.")
