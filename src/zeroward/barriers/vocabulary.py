"""Families and groups of barriers: the codebook of the needs assessment of 2025, read from its data file once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from django.conf import settings
from django.utils.translation import get_language

from zeroward.core.data_files import read_json

GROUPS: Final = (
    "institutional",
    "infrastructural",
    "engagement",
    "behavioural",
    "funding",
    "capacity",
    "information",
    "other",
)
"""The eight groups of data/vocabularies/barrier-groups.json, in the order of the source."""


@dataclass(frozen=True, slots=True)
class Family:
    """`group` is one of the eight groups, "" for a code that is said of several at once."""

    key: str
    names: Mapping[str, str]
    abouts: Mapping[str, str]
    group: str

    @property
    def name(self) -> str:
        return _in_words(self.names)

    @property
    def about(self) -> str:
        return _in_words(self.abouts)


@cache
def families() -> dict[str, Family]:
    """By key, in the order of the codebook."""
    codes = read_json(settings.DATA_DIR / "codebooks" / "barrier-families.json")["versions"][-1]["codes"]
    parents = {code["key"]: code["parent"] for code in codes}
    return {
        code["key"]: Family(code["key"], code["name"], code["definition"], _group(code["key"], parents))
        for code in codes
    }


def family_name(key: str) -> str:
    """The family in the reader's language, "" for none."""
    found = families().get(key)
    return found.name if found is not None else key


def group_of(family: str) -> str:
    found = families().get(family)
    return found.group if found is not None else ""


def _group(key: str, parents: Mapping[str, str]) -> str:
    while key and key not in GROUPS:
        key = parents.get(key, "")
    return key


def _in_words(texts: Mapping[str, str]) -> str:
    lang = get_language() or "en"
    return texts.get(lang) or texts.get(lang.partition("-")[0]) or texts["en"]
