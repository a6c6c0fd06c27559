"""Example support: a programme with a computed share, a plan under way, one that is proposed, a request, a mentor."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.mentoring import ask_mentor
from zeroward.ecosystem.domain.programme_runs import finish_run, start_run
from zeroward.ecosystem.domain.support_effects import comment, save_effect
from zeroward.ecosystem.domain.support_items import report_item, save_deliverable, save_item
from zeroward.ecosystem.domain.support_plans import begin_plan, save_plan, take_step
from zeroward.ecosystem.domain.support_programmes import (
    create_programme,
    pin,
    save_country,
    save_floor,
    save_programme,
    save_service,
)
from zeroward.ecosystem.domain.support_requests import send_request
from zeroward.ecosystem.models import PlanItem, SupportPlan, SupportProgramme
from zeroward.ecosystem.queries.mentors import mentors_for

COSTS: Final = {
    "event": (12000, 60),
    "mentoring": (5000, 30),
    "assistance": (20000, 80),
    "codesign": (9000, 50),
}
"""Made up: cost in euros and hours by service."""


@dataclass(frozen=True, slots=True)
class Side:
    """Somebody who acts for one of the two sides."""

    actor: Any
    viewer: Viewer

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.actor, "viewer": self.viewer}


def make_support_demo(*, mission: Side, platform: Side, place: Workspace, today: datetime.date) -> None:
    """For the platform of `place`, once."""
    if SupportProgramme.objects.filter(is_example=True).exists():
        return
    _programme(mission, place, today.year)
    asked = {
        "kind": "assistance",
        "title": "Help with a national fund for heat pumps (example)",
        "about": "We want to know how other countries set up such a fund. A talk with two of them would do.",
        "need": "clear",
        "lang": "en",
    }
    send_request(**platform.who, place=place, values=asked, is_example=True)
    _running(mission, platform, place, today)
    _proposed(mission, platform, place, today)


def _programme(mission: Side, place: Workspace, year: int) -> None:
    made = create_programme(
        **mission.who, title=f"Support {year} to {year + 2} (example)", first_year=year, is_example=True
    )
    for service in made.services.all():
        cost, hours = COSTS[service.key]
        kept = {
            name: getattr(service, name) for name in ("label", "kind", "support", "seats", "whole", "weight")
        }
        values = {**kept, "cost": Decimal(cost), "hours": Decimal(hours), "source": "Made up (example)"}
        save_service(**mission.who, programme=made, values=values, service=service)
    advice = {
        "label": "Advice by telephone (example)",
        "kind": "other",
        "support": "",
        "cost": Decimal(1500),
        "hours": Decimal(8),
        "seats": 6,
        "weight": Decimal(1),
        "source": "Made up (example)",
    }
    service = save_service(**mission.who, programme=made, values=advice)
    head = {
        "title": made.title,
        "about": "Made up for demonstration.",
        "first_year": year,
        "years": 3,
        "state": "in-use",
        "total": None,
        "most": 2,
        "budgets": {str(one): Decimal(30000) for one in made.span},
    }
    made.refresh_from_db()
    save_programme(**mission.who, programme=made, values=head, lock=made.lock)
    rows = list(made.countries.select_related("country").order_by("country__code"))
    for at, row in enumerate(rows):
        need = (25, 50, 75)[at % 3] / 100
        needs = {
            service.key: (need, "Stated in a talk (example)"),
            "event": (need, "Stated in a talk (example)"),
        }
        save_country(**mission.who, programme=made, row=row, hours=Decimal(100), needs=needs, lock=row.lock)
    floor = {"name": "Advice for four countries (example)", "least": 4, "service": service.key}
    if len(rows) >= 4:
        save_floor(**mission.who, programme=made, values=floor)
    if place.scope.key in {row.country.code for row in rows}:
        why = "The platform is new and asked for it (example)"
        code = place.scope.key
        pin(**mission.who, programme=made, country=code, service=service.key, year=year, given=True, why=why)
    finish_run(start_run(**mission.who, programme=made, note="First look (example)"))


def _running(mission: Side, platform: Side, place: Workspace, today: datetime.date) -> None:
    head = {
        "goals": "The platform gets a memorandum, and ten towns take part.",
        "budget": Decimal(40000),
        "lang": "en",
    }
    plan = begin_plan(**mission.who, place=place, year=today.year, values=head, is_example=True)
    event = _item(mission, plan, "event", "National event on heat in towns (example)", 12000, today.month)
    mentor = _item(mission, plan, "mentoring", "A mentor for the memorandum (example)", 5000, 12)
    _item(mission, plan, "assistance", "Advice on the memorandum (example)", None, 12)
    save_deliverable(
        **mission.who,
        plan=plan,
        item=event,
        values={"title": "Report on the event (example)", "url": "https://example.org/report"},
    )
    for side, key in ((mission, "propose"), (platform, "agree"), (mission, "agree"), (mission, "start")):
        take_step(**side.who, plan=plan, key=key)
    plan.refresh_from_db()
    save_plan(**mission.who, plan=plan, values={"visibility": "public"}, lock=plan.lock)
    event.refresh_from_db()
    done = {"state": "done", "done_on": today, "spent": Decimal(11250)}
    report_item(**mission.who, plan=plan, item=event, values=done, lock=event.lock)
    figures = {
        "what": "Towns that take part (example)",
        "unit": "towns",
        "before": Decimal(4),
        "before_on": today - datetime.timedelta(days=200),
        "after": Decimal(7),
        "after_on": today,
        "source": "List of the platform (example)",
        "note": "A funding call in the same months asked for it, too.",
    }
    save_effect(**platform.who, plan=plan, values=figures, item=event)
    able = [one for one in mentors_for(mission.viewer, mentor, (), ()) if not one.hindrance]
    able.sort(key=lambda one: one.listing.kind != "expert")
    if able:
        ask_mentor(
            **mission.who,
            plan=plan,
            item=mentor,
            mentor=able[0].user_id,
            message="Would you go with them until the memorandum is signed? (example)",
        )


def _proposed(mission: Side, platform: Side, place: Workspace, today: datetime.date) -> None:
    head = {
        "goals": "The towns that take part get help on the spot.",
        "comments_until": today + datetime.timedelta(days=21),
        "lang": "en",
    }
    plan = begin_plan(**mission.who, place=place, year=today.year + 1, values=head, is_example=True)
    first = _item(mission, plan, "event", "National event on money (example)", 12000, 6)
    _item(mission, plan, "codesign", "Workshop on a support offer for towns (example)", None, 10)
    take_step(**mission.who, plan=plan, key="propose")
    comment(**platform.who, plan=plan, text="June is full here; could it be in September?", item=first)


def _item(mission: Side, plan: SupportPlan, kind: str, title: str, cost: int | None, month: int) -> PlanItem:
    values = {
        "kind": kind,
        "title": title,
        "owner": "Mission team (example)",
        "due_on": datetime.date(plan.year, month, 20),
        "cost": Decimal(cost) if cost is not None else None,
    }
    return save_item(**mission.who, plan=plan, values=values)
