"""Example barriers for `make demo`: made up, and every page says so."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from zeroward.barriers.domain.dealing import AnswerRow, RaisingRow, raise_barrier, record_answer
from zeroward.barriers.domain.labs import LabRow, save_lab
from zeroward.barriers.domain.register import BarrierRow, add_barrier
from zeroward.barriers.domain.reports import ReportRow, file_report
from zeroward.barriers.domain.states import move_barrier
from zeroward.barriers.models import Barrier, Consent, Report
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

DATA: Final = "Network operators need not give data for heat planning (example)"


@dataclass(frozen=True, slots=True)
class Reporter:
    """An example login with its workspace."""

    place: Workspace
    person: Any
    viewer: Viewer

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.person, "viewer": self.viewer}


@dataclass(frozen=True, slots=True)
class Keepers:
    """Who takes part in the examples."""

    city: Reporter
    town: Reporter
    platform: Reporter
    mission: Reporter


def make_barriers(*, team: Keepers, today: date) -> None:
    """Nothing where the examples are there already."""
    if Barrier.objects.filter(is_example=True).exists():
        return
    first = _report(
        team.city,
        "We plan heat without knowing the pipes (example)",
        "The operator of the gas network answers that no law obliges it to hand over its data. "
        "We draw our heat plan from street maps.",
        today - timedelta(days=290),
        family="information",
        action="Municipal heat plan",
        tonnes=3200.0,
        consent=Consent.NAMED,
    )
    second = _report(
        team.town,
        "No data of the network operator (example)",
        "Three letters, no answer. A town of our size cannot go to court for data.",
        today - timedelta(days=240),
        family="information",
        consent=Consent.UNNAMED,
    )
    _heat_data(team, today, [first, second])
    _waiting(team, today)
    _removed(team, today)
    _noted(team, today)


def _heat_data(team: Keepers, today: date, reports: list[Report]) -> None:
    """Public, raised twice, one answer overdue, one policy lab."""
    me = team.platform.who
    barrier = add_barrier(
        **me,
        place=team.platform.place,
        row=BarrierRow(
            DATA,
            "Cities have to plan heat, but operators of gas and heat networks need not hand over data on pipes, "
            "pressure and connections.",
            "A duty to give these data to municipalities, free of charge, in one format.",
            family="information",
            level="national",
            kind="regulatory",
            rule_name="Energy efficiency act (example)",
            owner_id=team.platform.person.pk,
            visibility=Visibility.PUBLIC,
        ),
        noted_on=today - timedelta(days=290),
        reports=reports,
        is_example=True,
    )
    move_barrier(
        **me,
        barrier=barrier,
        state="analysed",
        on=today - timedelta(days=220),
        note="Two cities met it; the act names the plan, and no data for it.",
    )
    ministry = raise_barrier(
        **me,
        barrier=barrier,
        row=RaisingRow(
            today - timedelta(days=180),
            authority="Ministry of energy (example)",
            level="national",
            contact="Head of unit (example)",
            asked="A duty to hand over data in the next amendment.",
            due_on=today - timedelta(days=20),
        ),
    )
    record_answer(
        **me,
        barrier=barrier,
        raising=ministry,
        row=AnswerRow(
            today - timedelta(days=90),
            "interim",
            "The ministry looks at it together with the amendment of the act.",
            is_public=True,
        ),
    )
    save_lab(
        **me,
        barrier=barrier,
        row=LabRow(
            today - timedelta(days=120),
            "Which data does a heat plan need at least?",
            "Two cities, a network operator, the regulator, a university",
            "Connections and pressure by street are enough; customers need not be named.",
            "The regulator drafts a format; two cities try it.",
            is_public=True,
        ),
    )


def _waiting(team: Keepers, today: date) -> None:
    """A report in the inbox that says nearly the same, and one that the city keeps to itself."""
    _report(
        team.town,
        "The network operator gives no data on pipes (example)",
        "Heat planning stops: the operator of the heat network keeps its data on connections.",
        today - timedelta(days=12),
        family="information",
    )
    _report(
        team.city,
        "Permits for heat pumps take a year (example)",
        "Two authorities check the same noise report, one after the other.",
        today - timedelta(days=400),
        family="regulation",
        visibility=Visibility.CITY,
    )


def _removed(team: Keepers, today: date) -> None:
    """What was removed elsewhere, beside the example of the platform."""
    me = team.mission.who
    barrier = add_barrier(
        **me,
        place=team.mission.place,
        row=BarrierRow(
            "Energy data of households could not be shared with cities (example)",
            "Meter data were kept for suppliers alone, so that cities had no figures by street.",
            family="information",
            level="eu",
            kind="regulatory",
            visibility=Visibility.PUBLIC,
        ),
        noted_on=today - timedelta(days=900),
        is_example=True,
    )
    move_barrier(**me, barrier=barrier, state="analysed", on=today - timedelta(days=700))
    move_barrier(
        **me,
        barrier=barrier,
        state="removed",
        on=today - timedelta(days=150),
        note="Rules on access to data now name municipalities; sums by street are given without consent.",
    )


def _noted(team: Keepers, today: date) -> None:
    """One that only the platform's team sees."""
    add_barrier(
        **team.platform.who,
        place=team.platform.place,
        row=BarrierRow(
            "Grants for renovation end before tenders are decided (example)",
            "The money has to be spent within a year, a tender takes longer.",
            family="funding",
            kind="financial",
            level="regional",
        ),
        noted_on=today - timedelta(days=30),
        is_example=True,
    )


def _report(
    who: Reporter,
    title: str,
    quote: str,
    on: date,
    *,
    family: str,
    action: str = "",
    tonnes: float | None = None,
    consent: str = Consent.NO,
    visibility: str = Visibility.PLATFORM,
) -> Report:
    return file_report(
        **who.who,
        place=who.place,
        row=ReportRow(
            title,
            quote,
            family=family,
            action=action,
            emissions_t=tonnes,
            emissions_source="Estimate of the team (example)" if tonnes is not None else "",
            met_on=on,
            consent=consent,
            visibility=visibility,
        ),
        is_example=True,
    )
