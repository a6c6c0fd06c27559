"""Barriers that contracts in files name, offered to the register of a city or national platform."""

import hashlib
from collections.abc import Iterator
from functools import cache
from textwrap import shorten
from typing import Any, Final

from django.conf import settings
from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.contract.models import ContractFile, Mark
from zeroward.contract.models.contract_file import FileState, MarkState
from zeroward.contract.queries.readings import readable_files
from zeroward.core.barrier_reports import Offer, register_barrier_source
from zeroward.core.data_files import read_json
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

NAMED: Final = "named"
"""Mentions that name a barrier; those that only use its words are not offered."""


def contract_offers(viewer: Viewer, place: Workspace) -> Iterator[Offer]:
    """What is named in contracts that the viewer may read, for a city its own, for a platform those of its country. A
    mention that people rejected is left out. Two queries."""
    files = list(_files(viewer, place).annotate(found=F("reading__data__barriers")))
    rejected = set(
        Mark.objects.filter(of__in=files, kind="barriers", state=MarkState.REJECTED).values_list("of", "item")
    )
    for file in files:
        seen: set[str] = set()
        for row in file.found or ():
            if row.get("status") != NAMED or (file.pk, str(row.get("id", ""))) in rejected:
                continue
            offer = _offer(file, row)
            if offer.key not in seen:  # the same sentence names several barriers of a kind
                seen.add(offer.key)
                yield offer


def _files(viewer: Viewer, place: Workspace) -> QuerySet[ContractFile]:
    found = readable_files(viewer).filter(state=FileState.READ)
    if place.scope.kind == "city":
        return found.filter(city__key=place.scope.key)
    return found.filter(city__country__code=place.country) if place.country else found.none()


def _offer(file: ContractFile, row: dict[str, Any]) -> Offer:
    quote, code = str(row.get("quote", "")), str(row.get("code", ""))
    digest = hashlib.sha256(f"{code}\n{quote}".encode()).hexdigest()[:24]
    return Offer(
        key=f"{file.digest[:16]}:{digest}",
        title=shorten(quote, 150, placeholder="…"),
        quote=quote,
        source=_("%(title)s, line %(line)d") % {"title": file.title, "line": row.get("line") or 0},
        on=file.created_at.date(),
        lang=file.language or "en",
        url=reverse("contract:reading", args=[file.pk]),
        city=file.city.key,
        country=file.city.country.code,
        family=family_of(code),
        published=file.visibility == Visibility.PUBLIC,
    )


def family_of(code: str) -> str:
    """The family of barriers that a code of the reader belongs to, "" for none."""
    return _families().get(code.partition(".")[0], "")


@cache
def _families() -> dict[str, str]:
    found: dict[str, str] = read_json(settings.DATA_DIR / "barriers" / "families-of-codes.json")["families"]
    return found


def register_barrier_offers() -> None:
    register_barrier_source("contract", gettext_lazy("Named in contracts"), contract_offers, room="contract")
