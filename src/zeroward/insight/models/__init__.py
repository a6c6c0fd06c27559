"""Records of this room."""

from zeroward.insight.models.indexed import FoundMention, FoundSection, IndexedContract
from zeroward.insight.models.snapshot import Snapshot

__all__ = ["FoundMention", "FoundSection", "IndexedContract", "Snapshot"]
