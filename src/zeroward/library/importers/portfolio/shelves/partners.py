"""Organisations by the names that running text gives them."""

import re
from collections.abc import Sequence
from typing import Any

from zeroward.library.importers.portfolio.titles import fold
from zeroward.places.models import Organisation

_SHORT = re.compile(r"^(.*?)\s*\(([^()]{2,20})\)$")


def cut_short_name(name: str) -> tuple[str, str]:
    """ "Tree Office (TO)" becomes ("Tree Office", "TO"); without brackets the second part is empty."""
    found = _SHORT.match(name)
    return (found[1], found[2]) if found else (name, "")


def bare(name: str) -> str:
    """A folded name without the abbreviation in brackets and without "the"."""
    return fold(cut_short_name(name)[0]).removeprefix("the ")


def names_of(record: Any) -> set[str]:
    """All folded names of an organisation."""
    texts = (record.name, record.short_name, *record.other_names.splitlines())
    return {form for text in texts for form in (fold(text), bare(text)) if form}


def organisations_named(names: Sequence[str]) -> list[Organisation]:
    """The organisations that some names mean; names that nobody bears are left out."""
    wanted = {form for name in names for form in (bare(name), fold(name)) if form}
    return [record for record in Organisation.objects.all() if names_of(record) & wanted]
