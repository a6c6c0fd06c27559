"""National reports: sums that are kept as they were, and published without giving a single city away."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.monitoring import gives_away
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.board_rules import NATIONAL_REPORT
from zeroward.monitoring.models import NationalReport
from zeroward.monitoring.queries.national_page import merged_cities
from zeroward.monitoring.queries.national_rows import national_rows, only_of
from zeroward.monitoring.queries.report_content import Draft, report_draft
from zeroward.places.models import City
from zeroward.plan.queries.content import digest_of

LONG: Final = 6000
FIRST_YEAR: Final = 1990


def draft_report(
    *, viewer: Viewer, place: Workspace, notes: Mapping[str, str], only: Collection[str] | None = None
) -> Draft:
    """What a report of today would hold, over `only` these scopes where they are given. Nothing is kept."""
    on = timezone.localdate()
    rows = national_rows(viewer, place.country, on=on, merged=merged_cities(place.country, on))
    if only is not None:
        rows = only_of(rows, only)
    on_file = City.objects.public().filter(country__code=place.country).count()
    earlier = list(_public(place).order_by("-pk").values_list("behind", flat=True))
    return report_draft(rows, country=place.country, on_file=on_file, notes=notes, earlier=earlier)


def keep_report(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    title: str,
    year: int,
    notes: Mapping[str, str],
    like: NationalReport | None = None,
) -> NationalReport:
    """Freeze the sums of today, for the platform and the Mission team; where `like` is given over its cities alone, so
    that the two stand beside each other without giving the others away.

    Raises NotAllowedError, ProblemsError, ConflictError where too few cities share.
    """
    demand(viewer, NATIONAL_REPORT, place)
    said = {code: text for code, told in notes.items() if (text := clean_text(told, limit=LONG))}
    name = clean_text(title, limit=200, multiline=False)
    problems = _problems(name, year, said)
    if problems:
        raise ProblemsError(problems)
    with transaction.atomic():
        only = None if like is None else like.cities
        draft = draft_report(viewer=viewer, place=place, notes=said, only=only)
        if not draft.content["told"]:
            raise ConflictError(
                _("Fewer than five cities share how far they are: nothing can be told."),
                remedy=_("Ask more cities to share their plan or their reports."),
            )
        made = _make(
            place,
            actor,
            draft.content,
            name,
            year,
            Visibility.MISSION,
            cities=draft.cities,
            behind=draft.behind,
        )
        record_event(
            action="monitoring.national-report.keep",
            record=made,
            actor=actor,
            changes={"number": [None, made.number]},
        )
    return made


def publish_report(*, actor: Any, viewer: Viewer, place: Workspace, report: NationalReport) -> NationalReport:
    """The same sums for everyone, under a number of its own.

    Raises NotAllowedError; ConflictError when it is published already, or when together with the reports that went
    out before, of whatever year and even if they were withdrawn, it would give a few cities away.
    """
    demand(viewer, NATIONAL_REPORT, place)
    with transaction.atomic():
        others = list(_public(place).select_for_update().order_by("pk"))
        if any(
            one.digest == report.digest and one.year == report.year for one in others if not one.withdrawn_at
        ):
            raise ConflictError(_("It is published already."), remedy=_("Look at the public report."))
        _keep_apart(others, report)
        made = _make(
            place, actor, report.data, report.title, report.year, Visibility.PUBLIC,
            cities=report.cities, behind=report.behind, source=report,
        )  # fmt: skip
        record_event(
            action="monitoring.national-report.publish",
            record=made,
            actor=actor,
            changes={"number": [report.number, made.number]},
        )
    return made


def withdraw_report(
    *, actor: Any, viewer: Viewer, place: Workspace, report: NationalReport, reason: str
) -> None:
    """Out of sight, with a reason. Raises NotAllowedError, InvalidInputError."""
    demand(viewer, NATIONAL_REPORT, place)
    said = clean_text(reason, limit=LONG)
    if not said:
        raise InvalidInputError(_("Say why."), place="reason", remedy=_("Readers will see it."))
    with transaction.atomic():
        current = NationalReport.objects.select_for_update().get(pk=report.pk)
        if current.withdrawn_at is not None:
            return
        current.withdraw(said)
        record_event(
            action="monitoring.national-report.withdraw",
            record=current,
            actor=actor,
            changes={"withdrawn": [False, True]},
            note=said,
        )


def _keep_apart(others: list[NationalReport], report: NationalReport) -> None:
    """Figures change little from year to year, so reports of all years count. Raises ConflictError."""
    for name, cities in report.behind.items():
        told = [one for one in others if one.behind.get(name)]
        if found := gives_away([one.behind[name] for one in told], cities):  # published since it was kept
            raise _together([told[at] for at in found])
    found = gives_away([one.cities for one in others], report.cities)
    if len(found) == 1:
        other = others[found[0]]
        raise ConflictError(
            _("A report of %(year)d went out with nearly the same cities (number %(number)d).")
            % {"year": other.year, "number": other.number},
            remedy=_(
                "The difference of the two would give single cities away. Keep a report over the same cities as "
                "that one, or wait until five more cities share."
            ),
        )
    if found:
        raise _together([others[at] for at in found])


def _together(others: Sequence[NationalReport]) -> ConflictError:
    return ConflictError(
        _("Together with the reports %(numbers)s it would give single cities away.")
        % {"numbers": ", ".join(str(one.number) for one in others)},
        remedy=_("Keep a report over the same cities as one of them."),
    )


def _public(place: Workspace) -> QuerySet[NationalReport]:
    """All that went out, also those that were withdrawn, since they were read."""
    return NationalReport.objects.filter(scope=str(place.scope), visibility=Visibility.PUBLIC)


def _make(
    place: Workspace,
    actor: Any,
    content: Mapping[str, Any],
    title: str,
    year: int,
    visibility: str,
    *,
    cities: list[str],
    behind: Mapping[str, Sequence[str]],
    source: NationalReport | None = None,
) -> NationalReport:
    """A frozen report under the next number. Called inside a transaction."""
    rows = NationalReport.objects.filter(scope=str(place.scope))
    last = rows.aggregate(last=Max("number"))["last"] or 0
    return NationalReport.objects.create(
        scope=str(place.scope),
        scope_country=place.country,
        visibility=visibility,
        number=last + 1,
        data=content,
        digest=source.digest if source else digest_of(content),
        by=signed_in(actor),
        year=year,
        title=title,
        on=source.on if source else timezone.localdate(),
        cities=cities,
        behind=behind,
        is_example=content["example"],
    )


def _problems(title: str, year: int, notes: Mapping[str, str]) -> list[Problem]:
    found = []
    if not title:
        found.append(Problem("title", _("The report needs a title."), _("A few words are enough.")))
    if not FIRST_YEAR <= year <= timezone.localdate().year:
        found.append(Problem("year", _("This cannot be the year."), _("Four digits, not in the future.")))
    if set(notes) - set(dict(settings.LANGUAGES)):
        found.append(Problem("notes", _("There is no such language."), _("Choose one from the list.")))
    return found
