"""Mentions as plain data, as a reading keeps them."""

from typing import Any

from zeroward.methods.contracts.mentions.mention import Mentions
from zeroward.methods.contracts.mentions.taxonomy import KINDS


def mentions_json(mentions: Mentions) -> dict[str, Any]:
    """One list for each kind, and what is to be known of the dictionary."""
    lists: dict[str, Any] = {kind: [] for kind in KINDS}
    for one in mentions.items:
        row = one.to_json()
        lists[row.pop("kind")].append(row)
    return lists | {
        "mention_language": {
            "language": mentions.language,
            "dictionary": mentions.dictionary,
            "repeated_lines": mentions.repeated,
        }
    }
