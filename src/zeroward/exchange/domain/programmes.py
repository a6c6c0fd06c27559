"""Programmes: making one, changing what it says about itself."""

from dataclasses import dataclass
from typing import Any

from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.exchange.call_rules import MANAGE
from zeroward.exchange.domain.places import managing, refused
from zeroward.exchange.models import Call, Programme
from zeroward.exchange.queries.kinds import kinds
from zeroward.methods.text.clean import clean_text

COLUMNS = ("title", "summary", "run_by", "source", "url")


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """What a programme says about itself. `key` is made from the title when it is empty."""

    title: str
    kind: str
    summary: str = ""
    run_by: str = ""
    source: str = ""
    url: str = ""
    key: str = ""
    is_example: bool = False


def make_programme(*, actor: Any, viewer: Viewer, place: Workspace, row: ProgrammeRow) -> Programme:
    """A new programme of the Mission or of a platform. Raises NotAllowedError, ProblemsError."""
    demand(viewer, MANAGE, place)
    refused(problems_of(row))
    made = Programme(
        key=free_key(row.key or row.title, Programme),
        kind=row.kind,
        scope=str(place.scope),
        scope_country=place.country,
        visibility=Visibility.PUBLIC,
        is_example=row.is_example,
        source_lang=(get_language() or "en")[:12],
    )
    _fill(made, row)
    with managing(viewer, made):
        made.save()
        record_event(action="exchange.programme.make", record=made, actor=actor)
    return made


def change_programme(*, actor: Any, viewer: Viewer, programme: Programme, row: ProgrammeRow) -> Programme:
    """Change what it says. Its kind stays: the calls follow it. Raises NotAllowedError, ProblemsError."""
    refused(problems_of(row))
    with managing(viewer, programme):
        kept = Programme.objects.select_for_update().get(pk=programme.pk)
        before = {name: getattr(kept, name) for name in COLUMNS}
        _fill(kept, row)
        changes = changes_between(before, {name: getattr(kept, name) for name in COLUMNS})
        if changes:
            kept.save()
            record_event(action="exchange.programme.change", record=kept, actor=actor, changes=changes)
    return kept


def problems_of(row: ProgrammeRow) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if not clean_text(row.title, limit=200, multiline=False):
        found.append(Problem("title", _("It needs a name."), _("For example: Twinning of cities.")))
    if row.kind not in kinds():
        found.append(Problem("kind", _("There is no such choice."), _("Choose one from the list.")))
    if row.url and not row.url.startswith(("https://", "http://")):
        found.append(Problem("url", _("This is no address of a page."), _("It begins with https://.")))
    return found


def free_key(text: str, model: type[Programme] | type[Call]) -> str:
    """A key made from a text that no other record has."""
    stem = slugify(text)[:90].strip("-") or "programme"
    taken = set(model.objects.filter(key__startswith=stem).values_list("key", flat=True))
    if stem not in taken:
        return stem
    return next(f"{stem}-{at}" for at in range(2, len(taken) + 3) if f"{stem}-{at}" not in taken)


def _fill(programme: Programme, row: ProgrammeRow) -> None:
    programme.title = clean_text(row.title, limit=200, multiline=False)
    programme.summary = clean_text(row.summary, limit=5000)
    programme.run_by = clean_text(row.run_by, limit=200, multiline=False)
    programme.source = clean_text(row.source, limit=300, multiline=False)
    programme.url = row.url[:500]
