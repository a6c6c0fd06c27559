"""Projects of a city: adding, changing, sharing and deleting them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as filled
from math import isfinite
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.ui.numbers import format_number
from zeroward.core.visibility import Viewer, may_see
from zeroward.finance.domain.project_writing import (
    changing,
    held,
    is_amount,
    place_of_project,
    tell,
    wrong_choice,
    wrong_number,
)
from zeroward.finance.models import Project, Stage
from zeroward.finance.project_vocabulary import GROUPS, kinds
from zeroward.finance.queries.money import known_currencies, to_euro
from zeroward.finance.rules import DECIDE, EDIT
from zeroward.methods.text.clean import clean_text
from zeroward.places.domain.city_places import place_of, scope_fields
from zeroward.places.models import City
from zeroward.plan.models import Action, Plan
from zeroward.plan.queries.choices import rate_keys
from zeroward.plan.vocabulary import FIELDS

MOST_PROJECTS: Final = 500
MOST_TONNES: Final = 1e9
YEARS: Final = range(1990, 2101)
MONEY: Final = ("capex", "opex", "revenue", "saving")
TEXTS: Final = {"text": 10_000, "timeline": 2_000, "funding": 2_000}
LINES: Final = {"title": 200, "area": 120, "output_unit": 30, "source_text": 500, "contact": 200}
PLAIN: Final = (
    "field",
    "kind",
    "stage",
    "start",
    "latest",
    "build_years",
    "lifetime",
    "price_year",
    "currency",
    "rate",
    "own_rate",
    "output",
    "tonnes",
    "in_table",
)
COLUMNS: Final = (*LINES, *TEXTS, *PLAIN, *MONEY, "originals", "split")


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """What is asked of a project. Amounts are in `currency`; None = not known. `split` is by the groups of
    `project_vocabulary.GROUPS`; `rate` a key of `methods.appraisal`, "" = `own_rate` (a fraction)."""

    title: str = ""
    text: str = ""
    field: str = ""
    kind: str = ""
    area: str = ""
    stage: str = Stage.IDEA
    timeline: str = ""
    start: int | None = None
    latest: int | None = None
    build_years: int = 1
    lifetime: int = 20
    price_year: int = 2025
    capex: float | None = None
    opex: float | None = None
    revenue: float | None = None
    saving: float | None = None
    currency: str = "EUR"
    rate: str = "mission_model"
    own_rate: float | None = None
    output: float | None = None
    output_unit: str = ""
    tonnes: float | None = None
    source_text: str = ""
    split: Mapping[str, float] = filled(default_factory=dict)
    funding: str = ""
    contact: str = ""
    in_table: bool = True
    plan: Plan | None = None
    actions: Sequence[Action] = ()


def problems_of(row: ProjectRow) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if not clean_text(row.title, limit=200, multiline=False):
        found.append(Problem("title", _("The project needs a name."), _("A few words are enough.")))
    choices: dict[str, Any] = {
        "field": ("", *FIELDS),
        "kind": ("", *kinds()),
        "stage": Stage.values,
        "currency": known_currencies(),
        "rate": ("", *rate_keys()),
    }
    found += [wrong_choice(name) for name, allowed in choices.items() if getattr(row, name) not in allowed]
    found += [wrong_number(name) for name in MONEY if not is_amount(getattr(row, name))]
    found += [wrong_number(f"split_{key}") for key, value in row.split.items() if not is_amount(value)]
    found += [wrong_choice(f"split_{key}") for key in row.split if key not in GROUPS]
    if not is_amount(row.output):
        found.append(wrong_number("output"))
    if row.tonnes is not None and not 0 <= row.tonnes <= MOST_TONNES:
        found.append(wrong_number("tonnes"))
    if not row.rate and (row.own_rate is None or not -0.05 <= row.own_rate <= 0.5):
        found.append(
            Problem("own_rate", _("Which discount rate?"), _("Choose one, or give your own from −5 to 50 %."))
        )
    return [*found, *_wrong_years(row), *_wrong_split(row)]


def _wrong_years(row: ProjectRow) -> list[Problem]:
    found = [
        Problem(name, _("This year cannot be."), _("Give a year from 1990 to 2100."))
        for name in ("start", "latest", "price_year")
        if getattr(row, name) is not None and getattr(row, name) not in YEARS
    ]
    if row.start and row.latest and row.latest < row.start:
        found.append(Problem("latest", _("That is before the first year."), _("Correct one of the two.")))
    for name, most in (("build_years", 20), ("lifetime", 100)):
        if not 1 <= getattr(row, name) <= most:
            found.append(
                Problem(
                    name,
                    _("This number cannot be."),
                    _("Give whole years from 1 to %(most)d.") % {"most": most},
                )
            )
    return found


def _wrong_split(row: ProjectRow) -> list[Problem]:
    """What the groups invest comes to the investment, within half a percent."""
    whole = sum(row.split.values())
    if not (row.split and row.capex is not None and isfinite(whole) and isfinite(row.capex)):
        return []
    if abs(whole - row.capex) <= 0.005 * row.capex + 0.5:
        return []
    return [
        Problem(
            "capex",
            _("Those who invest come to %(sum)s, not to the investment.") % {"sum": format_number(whole, 0)},
            _("Correct one of them, or leave the split empty."),
        )
    ]


def save_project(
    *,
    actor: Any,
    viewer: Viewer,
    city: City,
    row: ProjectRow,
    project: Project | None = None,
    lock: int | None = None,
    visibility: str = Visibility.CITY,
    is_example: bool = False,
) -> Project:
    """Add a project or change one; `visibility` holds for a new one, up to the Mission team (`share_project` changes
    it). Raises NotAllowedError, ProblemsError with every problem, StaleError, ConflictError for too many."""
    demand(viewer, EDIT, place_of(city))
    found = problems_in_city(row, city, viewer)
    if project is None and visibility not in (Visibility.CITY, Visibility.PLATFORM, Visibility.MISSION):
        found.append(wrong_choice("visibility"))
    if found:
        raise ProblemsError(found)
    if project is not None:
        with changing(viewer, project, lock=lock) as current:
            _fill(current, row, actor, "change")
        return current
    with transaction.atomic():
        demand_room(city)
        made = Project(city=city, visibility=visibility, is_example=is_example, **scope_fields(city))
        _fill(made, row, actor, "add")
    return made


def problems_in_city(row: ProjectRow, city: City, viewer: Viewer) -> list[Problem]:
    """Everything that is wrong with a row for this city."""
    return [*problems_of(row), *_foreign(row, city, viewer)]


def demand_room(city: City, more: int = 1) -> None:
    """Raises ConflictError when a city would have too many. One query."""
    if more and Project.objects.filter(city=city).count() + more > MOST_PROJECTS:
        raise ConflictError(
            _("A city keeps up to %(most)d projects here.") % {"most": MOST_PROJECTS},
            remedy=_("Delete some first."),
        )


def _fill(project: Project, row: ProjectRow, actor: Any, what: str) -> None:
    before = _state(project) if project.pk else {}
    for name, value in values_of_row(row).items():
        setattr(project, name, value)
    project.plan, project.entered_by = row.plan, signed_in(actor)
    project.save()
    project.actions.set(row.actions)
    tell(project, actor, what, before, _state(project))


def share_project(*, actor: Any, viewer: Viewer, project: Project, visibility: str) -> None:
    """Let others see a project, or no longer. Coordinators decide. Raises NotAllowedError, ProblemsError."""
    if visibility not in Visibility.values:
        raise ProblemsError([wrong_choice("visibility")])
    with changing(viewer, project, action=DECIDE) as current:
        before = {"visibility": current.visibility}
        current.visibility = visibility
        tell(current, actor, "share", before, {"visibility": visibility})
    project.visibility = visibility


def delete_project(*, actor: Any, viewer: Viewer, project: Project) -> None:
    """Delete a project with its sources. Raises as `save_project` does."""
    demand(viewer, EDIT, place_of_project(project))
    with transaction.atomic():
        current = held(project)
        record_event(
            action="finance.project.delete",
            record=current,
            actor=actor,
            changes={name: [value, None] for name, value in _state(current).items()},
        )
        current.delete()


def _foreign(row: ProjectRow, city: City, viewer: Viewer) -> list[Problem]:
    """A plan of another city, or actions of another plan."""
    if row.plan is not None and (row.plan.city_id != city.pk or not may_see(row.plan, viewer)):
        return [wrong_choice("plan")]
    if any(row.plan is None or one.plan_id != row.plan.pk for one in row.actions):
        return [wrong_choice("actions")]
    return []


def values_of_row(row: ProjectRow) -> dict[str, Any]:
    """Clean columns, amounts in euros with what was given beside them."""
    found: dict[str, Any] = {name: getattr(row, name) for name in PLAIN}
    found |= {
        name: clean_text(getattr(row, name), limit=limit, multiline=False) for name, limit in LINES.items()
    }
    found |= {name: clean_text(getattr(row, name), limit=limit) for name, limit in TEXTS.items()}
    originals: dict[str, Any] = {}
    for name in MONEY:
        found[name] = _euros(getattr(row, name), row.currency, name, originals)
    found["split"] = {
        key: _euros(row.split[key], row.currency, f"split_{key}", originals)
        for key in GROUPS
        if key in row.split
    }
    return {**found, "originals": originals, "own_rate": None if row.rate else row.own_rate}


def _euros(amount: float | None, currency: str, name: str, originals: dict[str, Any]) -> float | None:
    """The amount in euros; what was given is kept beside it."""
    if amount is None:
        return None
    turned = to_euro(amount, currency)
    if turned is None:
        raise ProblemsError([wrong_choice("currency")])
    if turned.original:
        originals[name] = turned.original
    return turned.amount


def _state(project: Project) -> dict[str, Any]:
    actions = sorted(project.actions.values_list("code", flat=True))
    return {**{name: getattr(project, name) for name in COLUMNS}, "plan": project.plan_id, "actions": actions}
