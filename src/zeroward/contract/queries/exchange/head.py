"""What stands on the first page of a contract's file, and in which language its own words are."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from zeroward.contract.models import Contract
from zeroward.contract.queries.published import Published

FORMAT: Final = "zeroward.contract"
"""Marks every file of ours, whatever its form."""
FORMAT_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Head:
    """`state` says in words what the file shows; `verify` is the address where a sealed file can be checked."""

    title: str
    city: str
    country: str = ""
    state: str = ""
    number: int = 0
    is_example: bool = False
    verify: str = ""
    facts: tuple[tuple[str, str], ...] = ()


def head_of(contract: Contract, *, state: str = "", verify: str = "") -> Head:
    """The head of a contract as it is being worked on, or with the words for a version."""
    return Head(
        title=contract.title,
        city=str(contract.city),
        country=str(contract.city.country),
        state=state or str(contract.get_state_display()),
        number=contract.number,
        is_example=contract.is_example,
        verify=verify,
    )


def words_language(language: str) -> str:
    """The language in which titles are printed: that of the contract, English where there is no translation."""
    known = {code for code, _name in settings.LANGUAGES}
    return language if language in known else "en"


@contextmanager
def written_in(language: str) -> Iterator[str]:
    """Titles and words in the language of the contract; gives the language that they are really in."""
    chosen = words_language(language)
    with override(chosen):
        yield chosen


def published_head(one: Published) -> Head:
    """The head of a version as everyone may read it."""
    header = one.version.data["header"]
    return Head(
        title=header["title"],
        city=header["city"]["name"],
        country=str(one.contract.city.country),
        state=_("published") if one.is_whole else _("published in parts"),
        number=one.version.number,
        is_example=bool(header.get("is_example")),
    )
