"""Needs of many countries at once: taken over from the platforms' requests, and from a file that was checked."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.imports import commit_run
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.permissions import demand
from zeroward.core.problems import StaleError
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.domain.support_programmes import save_country
from zeroward.ecosystem.models import SupportProgramme
from zeroward.ecosystem.queries.programme_needs import needs_preview
from zeroward.ecosystem.queries.programme_page import programme_page
from zeroward.ecosystem.queries.support_access import mission_place
from zeroward.ecosystem.support_rules import PROGRAMME

Verdict = ImportRow.Verdict
Needs = Mapping[str, tuple[float | None, str]]


def about_needs(programme: SupportProgramme) -> str:
    """What an import run says that it is about."""
    return f"needs:{programme.key}"


def take_needs(
    *, actor: Any, viewer: Viewer, programme: SupportProgramme, chosen: Collection[str], digest: str
) -> int:
    """State the needs that the chosen lines ("AT:event") of the preview with this digest have shown; others stay.
    Returns how many were stated.

    Raises NotAllowedError, and ConflictError when requests or needs have changed since, or the programme has ended.
    """
    demand(viewer, PROGRAMME, mission_place())
    with transaction.atomic():
        held = SupportProgramme.objects.select_for_update().get(pk=programme.pk)
        found = needs_preview(programme_page(held))
        if found.digest != digest:
            raise ConflictError(
                _("Requests or needs have changed since you looked."), remedy=_("Look at the changes again.")
            )
        lines = [one for one in found.writable if one.key in chosen]
        stated: dict[str, tuple[int, dict[str, tuple[float | None, str]]]] = {}
        for one in lines:
            _lock, needs = stated.setdefault(one.row.code, (one.row.record.lock, {}))
            needs[one.cell.service.key] = (one.then / 100, one.why)
        _state(actor, viewer, held, stated)
    return len(lines)


def commit_needs(*, actor: Any, viewer: Viewer, programme: SupportProgramme, run: ImportRun) -> int:
    """Write what the check of a file found, all of it or nothing; refused lines stay out. Returns how many changed.

    Raises NotAllowedError; InvalidInputError for a file of another programme; ConflictError when it was committed
    before, when needs were changed since the file was checked, or when the programme has ended.
    """
    demand(viewer, PROGRAMME, mission_place())
    if run.about != about_needs(programme):
        raise InvalidInputError(_("This file was checked for another programme."), place="file")
    rows = list(run.rows.filter(verdict__in=(Verdict.CREATE, Verdict.CHANGE, Verdict.REMOVE)))

    def write_all() -> None:
        stated: dict[str, tuple[int, dict[str, tuple[float | None, str]]]] = {}
        for row in rows:
            told = row.changes
            _lock, needs = stated.setdefault(told["country"], (told["lock"], {}))
            needs[told["service"]] = (told["need"], told["why"])
        _state(actor, viewer, programme, stated)

    commit_run(run=run, write=write_all, actor=actor)
    return len(rows)


def _state(
    actor: Any, viewer: Viewer, programme: SupportProgramme, stated: Mapping[str, tuple[int, Needs]]
) -> None:
    """Called inside a transaction."""
    there = {
        one.country.code: one
        for one in programme.countries.filter(country__code__in=list(stated)).select_related("country")
    }
    services = set(programme.services.values_list("key", flat=True))
    for code, (lock, needs) in sorted(stated.items()):
        row = there.get(code)
        try:
            if row is None or set(needs) - services:
                raise StaleError(current={}, lock=0)
            save_country(
                actor=actor,
                viewer=viewer,
                programme=programme,
                row=row,
                hours=row.hours,
                needs=needs,
                lock=lock,
            )
        except StaleError:
            raise ConflictError(
                _("The needs of %(country)s were changed meanwhile.") % {"country": code},
                remedy=_("Check the file again."),
            ) from None
