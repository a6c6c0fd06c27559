"""Which kinds of records can be taken over, and how each is written here."""

from collections.abc import Mapping
from typing import Final

from zeroward.federation.domain.kinds import library, money, others
from zeroward.federation.domain.kinds.kind import Kind

KINDS: Final[Mapping[str, Kind]] = {one.name: one for one in (*library.KINDS, *others.KINDS, *money.KINDS)}

__all__ = ["KINDS", "Kind"]
