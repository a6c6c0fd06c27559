"""Rows of a reading that a person has confirmed or corrected, and words for where they stand."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.contract.models import ContractFile


def checked_rows(data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """What nobody has looked at stays out."""
    return [row for row in data.get(key) or () if row.get("mark")]


def lines_of(row: Mapping[str, Any]) -> str:
    if row["line"] == (row.get("last") or row["line"]):
        return _("line %(number)d") % {"number": row["line"]}
    return _("lines %(first)d–%(last)d") % {"first": row["line"], "last": row.get("last") or row["line"]}


def source_of(file: ContractFile, module: str, row: Mapping[str, Any]) -> str:
    """Where a figure comes from, for its record."""
    text = _("%(title)s of %(city)s, %(module)s, %(lines)s") % {
        "title": file.title,
        "city": file.city.name,
        "module": module,
        "lines": lines_of(row),
    }
    return text[:500]
