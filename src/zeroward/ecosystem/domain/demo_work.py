"""Example work of a platform for `make demo`: made up, and every page says so."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_alignment import judge, save_framework, save_need
from zeroward.ecosystem.domain.work_continuity import save_item, save_note
from zeroward.ecosystem.domain.work_decisions import save_decision
from zeroward.ecosystem.domain.work_goals import save_goal, save_promise
from zeroward.ecosystem.domain.work_meetings import save_meeting
from zeroward.ecosystem.domain.work_money import save_stream
from zeroward.ecosystem.domain.work_outreach import save_outreach
from zeroward.ecosystem.domain.work_rows import (
    ContinuityRow,
    DecisionRow,
    FrameworkRow,
    GoalRow,
    MeetingRow,
    MoneyRow,
    NeedRow,
    NoteRow,
    OutreachRow,
    PromiseRow,
)
from zeroward.ecosystem.models import Meeting

PUBLIC: Final = Visibility.PUBLIC
Saved = Callable[..., Any]


def make_work(*, place: Workspace, actor: Any, viewer: Viewer, today: date) -> None:
    """Meetings, decisions, goals, promises, money, alignment, outreach and continuity of an example platform.

    Nothing where the examples are there already.
    """
    if Meeting.objects.filter(scope=str(place.scope), is_example=True).exists():
        return
    common = {"place": place, "actor": actor, "viewer": viewer}
    who = {**common, "is_example": True}
    _meetings(who, actor, today)
    _goals(who, actor, today)
    _money(who, today)
    _alignment(common, who, today)
    _outreach(who, actor, today)
    _continuity(who, actor, today)


def _meetings(who: dict[str, Any], actor: Any, today: date) -> None:
    steering = save_meeting(
        **who,
        row=MeetingRow(
            title="Third meeting of the steering group (example)",
            body="Steering committee (example)",
            held_on=today - timedelta(days=24),
            participants="Ministry of example affairs\nAssociation of example cities\nExample Town",
            agenda="Heat planning law\nMoney for 2027\nWho joins next",
            minutes="The group agreed on a common answer to the draft law.",
            visibility=PUBLIC,
        ),
    )
    save_meeting(
        **who,
        row=MeetingRow(
            title="Calls of cities, November (example)",
            body="Cities",
            held_on=today + timedelta(days=11),
            agenda="Templates for contracts\nProcurement together",
        ),
    )
    for row in (
        DecisionRow(
            title="One answer of all cities to the draft heat law (example)",
            body="Steering committee (example)",
            meeting=steering.pk,
            decided_on=today - timedelta(days=24),
            due=today - timedelta(days=3),
            owner=actor.pk,
            owner_name="Association of example cities",
            state="running",
            text="Each city sends two examples; the association writes the text.",
            visibility=PUBLIC,
        ),
        DecisionRow(
            title="A help line for procurement (example)",
            body="Steering committee (example)",
            due=today + timedelta(days=60),
        ),
    ):
        save_decision(**who, row=row)


def _goals(who: dict[str, Any], actor: Any, today: date) -> None:
    for row in (
        GoalRow(
            title="Regions sign the declaration of cooperation (example)",
            horizon="short",
            sign="Five of nine regions have signed",
            due=today + timedelta(days=120),
            review_on=today + timedelta(days=10),
            state="running",
            visibility=PUBLIC,
        ),
        GoalRow(
            title="Regional funds follow the city contracts (example)",
            horizon="medium",
            due=today + timedelta(days=700),
            visibility=PUBLIC,
        ),
        GoalRow(
            title="City contracts are named in national law (example)",
            horizon="long",
            due=today + timedelta(days=1700),
            owner=actor.pk,
        ),
    ):
        save_goal(**who, row=row)
    for promise in (
        PromiseRow(
            title="A guide to heat plans for small towns (example)",
            to_whom="All towns under 20,000 inhabitants",
            where="Workshop on heat",
            quick_win=True,
            promised_on=today - timedelta(days=200),
            due=today - timedelta(days=12),
            owner=actor.pk,
            visibility=PUBLIC,
        ),
        PromiseRow(
            title="A list of experts for procurement (example)",
            to_whom="Mission Cities",
            quick_win=True,
            promised_on=today - timedelta(days=240),
            due=today - timedelta(days=40),
            state="kept",
            outcome="The list has 14 names and is on this platform.",
            visibility=PUBLIC,
        ),
    ):
        save_promise(**who, row=promise)


def _money(who: dict[str, Any], today: date) -> None:
    year = today.year
    first = save_stream(
        **who,
        row=MoneyRow(
            title="Cohesion money for urban energy (example)",
            giver="European Regional Development Fund",
            giver_level="eu",
            receiver="Ministry of example affairs",
            receiver_level="state",
            amount=Decimal(42_000_000),
            from_year=year - 1,
            to_year=year + 1,
            source_note="Made up for demonstration",
            visibility=PUBLIC,
        ),
    )
    for row in (
        MoneyRow(
            title="Pilot city programme (example)",
            giver="Ministry of example affairs",
            giver_level="state",
            receiver="Mission Cities",
            receiver_level="city",
            amount=Decimal(18_500_000),
            from_year=year,
            to_year=year + 2,
            beside=first.pk,
            partnership=True,
            source_note="Made up for demonstration",
            visibility=PUBLIC,
        ),
        MoneyRow(
            title="Regional heat fund (example)",
            giver="Regions",
            giver_level="region",
            receiver="Towns",
            receiver_level="city",
            amount=Decimal(9_200_000),
            from_year=year,
            to_year=year,
            source_note="Made up for demonstration",
            visibility=PUBLIC,
        ),
        MoneyRow(
            title="Advice on investment plans (example)",
            giver="European Investment Bank",
            giver_level="eu",
            receiver="Cities",
            receiver_level="city",
            state="planned",
            source_note="Made up for demonstration",
        ),
    ):
        save_stream(**who, row=row)


def _alignment(common: dict[str, Any], who: dict[str, Any], today: date) -> None:
    needs = [
        save_need(**who, row=NeedRow(title=title, kind=kind, source_note="Made up for demonstration"))
        for title, kind in (
            ("Heat networks may connect every building (example)", "need"),
            ("Cities may share electricity among districts (example)", "need"),
            ("No rule for procurement of several cities (example)", "gap"),
        )
    ]
    acts = [
        save_framework(**who, row=FrameworkRow(title=title))
        for title in ("Heat planning act (example)", "Energy sharing act (example)", "Climate fund (example)")
    ]
    for need, act, verdict, evidence, days in (
        (0, 0, "partly", "The act allows it for new buildings only.", 30),
        (0, 1, "neither", "It does not deal with heat.", 30),
        (1, 1, "blocks", "The draft bound sharing to one building.", 200),
        (1, 1, "supports", "The act in force allows districts.", 20),
        (2, 2, "blocks", "Applications of several cities are not accepted.", 12),
    ):
        judge(
            **common,
            need=needs[need],
            framework=acts[act],
            verdict=verdict,
            evidence=evidence,
            looked_on=today - timedelta(days=days),
            looked_by="Platform",
        )


def _outreach(who: dict[str, Any], actor: Any, today: date) -> None:
    done = (today - timedelta(days=50)).isoformat()
    for row in (
        OutreachRow(
            title="Upper Example (example)",
            region="Example region",
            inhabitants=11_400,
            state="interested",
            contacted_on=today - timedelta(days=20),
            due=today + timedelta(days=5),
            steps={"contact": done, "call": done},
            notes="Wants to see a heat plan first.",
            owner=actor.pk,
        ),
        OutreachRow(title="Lower Example (example)", region="Example region", inhabitants=64_000),
        OutreachRow(
            title="Example on the Lake (example)",
            state="contacted",
            contacted_on=today - timedelta(days=90),
            due=today - timedelta(days=10),
        ),
    ):
        save_outreach(**who, row=row)


def _continuity(who: dict[str, Any], actor: Any, today: date) -> None:
    for row in (
        ContinuityRow(
            item="core-group",
            title="A core group of experts and cities is named",
            state="ready",
            owner=actor.pk,
            deputy="Association of example cities",
            where="Minutes of the second meeting",
        ),
        ContinuityRow(
            item="contacts",
            title="The list of contacts is up to date and in two places",
            state="ready",
            owner=actor.pk,
            due=today - timedelta(days=5),
        ),
        ContinuityRow(item="briefing", title="A briefing on two pages is ready", state="open"),
    ):
        save_item(**who, row=row)
    save_note(
        **who,
        row=NoteRow(
            title="What is running in autumn (example)",
            to_whom="Whoever coordinates after me",
            text="The answer to the heat law is with the association.\nThe regions wait for a date.",
            due=today + timedelta(days=30),
        ),
    )
