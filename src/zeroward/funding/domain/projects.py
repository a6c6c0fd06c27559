"""Projects for which a city looks for money."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.funding.domain.places import (
    MOST_KEPT,
    current,
    is_visibility,
    owner_fields,
    writing,
    wrong_choice,
)
from zeroward.funding.models import FundingProject
from zeroward.funding.queries.rates import currencies, in_euro
from zeroward.funding.vocabulary import PROJECT_STAGES, THEME_VOCABULARY
from zeroward.methods.text.clean import clean_text
from zeroward.taxonomy.models import Concept

MOST_COST: Final = Decimal(100_000_000_000)
MOST_TONNES: Final = 1e9
COLUMNS: Final = (
    "title",
    "text",
    "cost",
    "currency",
    "cost_euro",
    "rate_source",
    "stage",
    "saves_tonnes",
    "visibility",
)


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """What is asked of a project. `cost` in `currency`, None = not known; `themes` are keys of thematic areas; `about`
    says where it comes from ("action:12" of a plan)."""

    title: str
    text: str = ""
    cost: Decimal | None = None
    currency: str = "EUR"
    stage: str = ""
    saves_tonnes: float | None = None
    themes: Sequence[str] = ()
    visibility: str = Visibility.CITY
    about: str = ""


def problems_of(row: ProjectRow) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if not clean_text(row.title, limit=200, multiline=False):
        found.append(Problem("title", _("The project needs a name."), _("A few words are enough.")))
    if row.cost is not None and not (row.cost.is_finite() and 0 <= row.cost <= MOST_COST):
        found.append(Problem("cost", _("This cannot be a cost."), _("Write the whole sum, 0 or more.")))
    if row.currency not in currencies():
        found.append(wrong_choice("currency"))
    if row.stage and row.stage not in PROJECT_STAGES:
        found.append(wrong_choice("stage"))
    tonnes = row.saves_tonnes
    if tonnes is not None and not (isfinite(tonnes) and 0 <= tonnes <= MOST_TONNES):
        found.append(
            Problem("saves_tonnes", _("This number cannot be."), _("Give tonnes a year, 0 or more."))
        )
    if not is_visibility(row.visibility):
        found.append(wrong_choice("visibility"))
    return found


def save_project(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: ProjectRow,
    project: FundingProject | None = None,
    lock: int = 0,
) -> FundingProject:
    """Add a project or change one. Raises NotAllowedError, ProblemsError with every problem, StaleError when somebody
    else saved it since, InvalidInputError when it is gone."""
    with writing(viewer, place):
        found = problems_of(row)
        themes = list(Concept.objects.filter(scheme__key=THEME_VOCABULARY, key__in=row.themes))
        if len(themes) != len(set(row.themes)):
            found.append(wrong_choice("themes"))
        if found:
            raise ProblemsError(found)
        kept = _kept(place, project, lock) if project is not None else _new(place, row)
        before = _state(kept) if project is not None else {}
        for name, value in _values(row).items():
            setattr(kept, name, value)
        if project is not None:
            kept.lock += 1
        kept.save()
        kept.themes.set(themes)
        what = "change" if project is not None else "add"
        changes = changes_between(before, _state(kept))
        record_event(action=f"funding.project.{what}", record=kept, actor=actor, changes=changes)
    return kept


def delete_project(
    *, actor: Any, viewer: Viewer, place: Workspace, project: FundingProject, lock: int | None = None
) -> None:
    """Delete a project. What was on the shortlist for it stays there for the city as a whole, unless that is there
    already. Raises as `save_project` does."""
    with writing(viewer, place):
        kept = _kept(place, project, lock)
        lists = kept.shortlisted.model.objects.filter(scope=kept.scope)
        whole = set(lists.filter(project=None).values_list("opportunity", flat=True))
        for one in lists.filter(project=kept).order_by("pk"):
            if one.opportunity_id in whole:
                one.delete()
                continue
            whole.add(one.opportunity_id)
            one.project = None
            one.save()
        record_event(
            action="funding.project.delete",
            record=kept,
            actor=actor,
            changes=changes_between(_state(kept), {}),
        )
        kept.delete()


def _kept(place: Workspace, project: FundingProject, lock: int | None) -> FundingProject:
    records = FundingProject.objects.filter(scope=str(place.scope))
    try:
        kept: FundingProject = current(records, project.pk, lock, COLUMNS)
    except FundingProject.DoesNotExist:
        raise InvalidInputError(
            _("It is not there any more."), remedy=_("Somebody deleted it. Add it anew if it is needed.")
        ) from None
    return kept


def _new(place: Workspace, row: ProjectRow) -> FundingProject:
    if FundingProject.objects.filter(scope=str(place.scope)).count() >= MOST_KEPT:
        raise ConflictError(
            _("A city keeps up to %(most)d projects here.") % {"most": MOST_KEPT},
            remedy=_("Delete some first."),
        )
    return FundingProject(**owner_fields(place), about=clean_text(row.about, limit=60, multiline=False))


def _values(row: ProjectRow) -> dict[str, Any]:
    found = in_euro(row.cost, row.currency, timezone.localdate()) if row.cost is not None else None
    return {
        "title": clean_text(row.title, limit=200, multiline=False),
        "text": clean_text(row.text, limit=10_000),
        "cost": row.cost,
        "currency": row.currency,
        "cost_euro": found.amount if found is not None else None,
        "rate_source": f"{found.source}, {found.on:%Y-%m-%d}"[:200] if found is not None else "",
        "stage": row.stage,
        "saves_tonnes": row.saves_tonnes,
        "visibility": row.visibility,
    }


def _state(project: FundingProject) -> dict[str, Any]:
    themes = sorted(project.themes.values_list("key", flat=True)) if project.pk else []
    return {**{name: getattr(project, name) for name in COLUMNS}, "themes": themes}
