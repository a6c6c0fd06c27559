"""Mentions of instruments, governance and social innovations, barriers, levers and fields in the text of a contract.

A mention is not a use: each one carries what its sentence says about it (used, planned, considered, or no more than
mentioned), the quote, the line, and the words that decided.
"""

from zeroward.methods.contracts.mentions.mention import Mention, Mentions
from zeroward.methods.contracts.mentions.output import mentions_json
from zeroward.methods.contracts.mentions.reader import read_mentions
from zeroward.methods.contracts.mentions.taxonomy import (
    KINDS,
    STATUSES,
    Code,
    Taxonomy,
    name_of,
    taxonomy,
)
from zeroward.methods.contracts.mentions.vocabulary import LANGUAGES
from zeroward.methods.contracts.mentions.written import Written, WrittenModule, read_written

__all__ = [
    "KINDS",
    "LANGUAGES",
    "STATUSES",
    "Code",
    "Mention",
    "Mentions",
    "Taxonomy",
    "Written",
    "WrittenModule",
    "mentions_json",
    "name_of",
    "read_mentions",
    "read_written",
    "taxonomy",
]
