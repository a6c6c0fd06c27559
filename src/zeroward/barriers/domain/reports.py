"""Reporting a barrier: what was met, in which words, and who may read it."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.barriers.domain.checking import (
    address_problem,
    day_problem,
    found,
    language_problem,
    line,
    words,
    wrong_choice,
)
from zeroward.barriers.domain.tell import tell_register
from zeroward.barriers.models import Consent, Origin, Report
from zeroward.barriers.queries.access import place_of_report
from zeroward.barriers.rules import REPORT
from zeroward.barriers.vocabulary import families
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.places.models import City

MOST_TONNES: Final = 1e9
SHARING: Final = "barriers.reports"
"""How the share settings of a city call this kind of record."""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """`city` is the key of a city; a city reports for itself whatever stands there. `emissions_t`: tonnes a year."""

    title: str
    quote: str = ""
    lang: str = "en"
    city: str = ""
    source: str = ""
    source_url: str = ""
    family: str = ""
    action: str = ""
    emissions_t: float | None = None
    emissions_source: str = ""
    met_on: date | None = None
    consent: str = Consent.NO
    visibility: str = Visibility.CITY


COLUMNS: Final = tuple(field.name for field in fields(ReportRow))


def file_report(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: ReportRow,
    origin: str = Origin.DIRECT,
    origin_key: str = "",
    is_example: bool = False,
) -> Report:
    """Report a barrier that was met. Raises NotAllowedError, ProblemsError; ConflictError when this source was taken
    before."""
    demand(viewer, REPORT, place)
    city = _city(place, row)
    wrong = problems_of(row, place)
    if wrong:
        raise ProblemsError(wrong)
    with transaction.atomic():
        if (
            origin_key
            and Report.objects.filter(scope=str(place.scope), origin=origin, origin_key=origin_key).exists()
        ):
            raise ConflictError(_("This was taken over already."), place="title")
        kept = Report(
            scope=str(place.scope),
            scope_country=place.country,
            city=city,
            reported_as=city.name if city is not None else "",
            origin=origin,
            origin_key=origin_key,
            entered_on=timezone.localdate(),
            reported_by=signed_in(actor),
            is_example=is_example,
        )
        values = _values(row)
        _put(kept, values)
        kept.save()
        record_event(
            action="barriers.report.add", record=kept, actor=actor, changes=changes_between({}, values)
        )
        if kept.visibility != Visibility.CITY and place.scope.kind == "city":
            tell_register(kept)
    return kept


def change_report(*, actor: Any, viewer: Viewer, report: Report, row: ReportRow, lock: int) -> Report:
    """Change what a report says, or who may read it. Raises NotAllowedError, ProblemsError, StaleError."""
    with transaction.atomic():
        kept, place = _held(viewer, report)
        wrong = problems_of(row, place)
        if wrong:
            raise ProblemsError(wrong)
        before = {name: getattr(kept, name) for name in COLUMNS if name != "city"}
        if kept.lock != lock:
            raise StaleError(current=before, lock=kept.lock)
        values = _values(row)
        if place.scope.kind != "city":
            kept.city = _city(place, row)
            kept.reported_as = kept.city.name if kept.city is not None else ""
        was_shared = kept.visibility != Visibility.CITY
        _put(kept, values)
        kept.lock += 1
        kept.save()
        record_event(
            action="barriers.report.change",
            record=kept,
            actor=actor,
            changes=changes_between(before, values),
        )
        if not was_shared and kept.visibility != Visibility.CITY and place.scope.kind == "city":
            tell_register(kept)
    return kept


def withdraw_report(*, actor: Any, viewer: Viewer, report: Report, reason: str) -> Report:
    """Take a report back: it counts nowhere any more, and stays with who made it. Twice is once.

    Raises NotAllowedError; InvalidInputError without a reason.
    """
    said = line(reason, 300)
    if not said:
        raise InvalidInputError(_("Say why."), place="reason", remedy=_("A few words are enough."))
    with transaction.atomic():
        kept, _place = _held(viewer, report)
        if kept.withdrawn_on is None:
            kept.withdrawn_on, kept.withdrawn_reason = timezone.localdate(), said
            kept.lock += 1
            kept.save()
            record_event(
                action="barriers.report.withdraw", record=kept, actor=actor, changes={"reason": [None, said]}
            )
    return kept


def restore_report(*, actor: Any, viewer: Viewer, report: Report) -> Report:
    """A report that was taken back counts again. Raises NotAllowedError."""
    with transaction.atomic():
        kept, _place = _held(viewer, report)
        if kept.withdrawn_on is not None:
            kept.withdrawn_on, kept.withdrawn_reason = None, ""
            kept.lock += 1
            kept.save()
            record_event(action="barriers.report.restore", record=kept, actor=actor)
    return kept


def problems_of(row: ReportRow, place: Workspace) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    wrong = found(
        day_problem("met_on", row.met_on), language_problem(row.lang), _figure_problem(row), _consent(row)
    )
    if not line(row.title):
        wrong.append(Problem("title", _("The report needs a sentence."), _("What stands in the way?")))
    for name, known in (("consent", Consent.values), ("visibility", Visibility.values)):
        if getattr(row, name) not in known:
            wrong.append(wrong_choice(name))
    if row.family and row.family not in families():
        wrong.append(wrong_choice("family"))
    if place.scope.kind != "city":
        wrong += _problems_of_others(row, place)
    if row.source_url and not row.source_url.startswith("/"):
        wrong += found(address_problem("source_url", row.source_url))
    return wrong


def _figure_problem(row: ReportRow) -> Problem | None:
    if row.emissions_t is None:
        return None
    if not 0 <= row.emissions_t <= MOST_TONNES:
        return Problem(
            "emissions_t", _("This cannot be the tonnes of a year."), _("Leave it empty if it is not known.")
        )
    if not line(row.emissions_source):
        return Problem(
            "emissions_source",
            _("Where does this figure come from?"),
            _("Name the plan or the estimate, or leave the figure out."),
        )
    return None


def _consent(row: ReportRow) -> Problem | None:
    if row.consent in (Consent.UNNAMED, Consent.NAMED) and row.visibility == Visibility.CITY:
        return Problem(
            "consent",
            _("A report that stays in your team cannot be quoted."),
            _("Share it with your national platform, or choose “nothing of it”."),
        )
    return None


def _problems_of_others(row: ReportRow, place: Workspace) -> list[Problem]:
    """What somebody else than the city itself may not say of it."""
    wrong = []
    if row.city and _city(place, row) is None:
        wrong.append(wrong_choice("city"))
    if row.city and row.consent in (Consent.UNNAMED, Consent.NAMED):
        wrong.append(
            Problem(
                "consent",
                _("Only the city itself can agree to that."),
                _("Choose “nothing of it”, or “it is published already”."),
            )
        )
    if row.consent == Consent.PUBLISHED and not row.source_url:
        wrong.append(
            Problem(
                "source_url", _("Where is it published?"), _("Write the address where everyone can read it.")
            )
        )
    return wrong


def _city(place: Workspace, row: ReportRow) -> City | None:
    cities = City.objects.public().select_related("country")
    if place.scope.kind == "city":
        return cities.filter(key=place.scope.key).first()
    if not row.city:
        return None
    if place.country:
        cities = cities.filter(country__code=place.country)
    return cities.filter(key=row.city).first()


def _values(row: ReportRow) -> dict[str, Any]:
    return {
        **{name: getattr(row, name) for name in COLUMNS if name != "city"},
        "title": line(row.title),
        "quote": words(row.quote),
        "source": line(row.source, 300),
        "action": line(row.action),
        "emissions_source": line(row.emissions_source, 300) if row.emissions_t is not None else "",
    }


def _put(kept: Report, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(kept, name, value)


def _held(viewer: Viewer, report: Report) -> tuple[Report, Workspace]:
    """The row as it is now and the place that keeps it; asks for the permission."""
    kept = Report.objects.select_for_update(of=("self",)).select_related("city__country").get(pk=report.pk)
    place = place_of_report(kept)
    if place is None:
        raise NotAllowedError(_("Nobody keeps this report."))
    demand(viewer, REPORT, place)
    return kept, place
