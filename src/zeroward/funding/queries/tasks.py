"""What of this room waits for a person, can be found by them, and is kept about them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db.models import Q
from django.urls import reverse

from zeroward.core.queries.together import Part, Row, part, together
from zeroward.core.rules import COORDINATORS, EDITORS
from zeroward.core.visibility import Viewer
from zeroward.funding.models import FundingProject, PartnerWish, Shortlisted
from zeroward.funding.queries.reading import readings
from zeroward.funding.queries.shortlist import ACTIVE
from zeroward.funding.queries.store import offers
from zeroward.funding.queries.timing import BRUSSELS
from zeroward.funding.queries.today import states_at

AHEAD: Final = 90
"""Days before a deadline from which it is a task."""
WRITING: Final = {COORDINATORS["city"], *EDITORS["city"]}


@dataclass(frozen=True, slots=True)
class Task:
    title: str
    url: str
    scope: str
    due: date | None
    is_mine: bool


def parts_of(viewer: Viewer) -> Mapping[str, Part]:
    """What the person looks after, and what nobody does in cities for which they write."""
    scopes = [scope for scope in viewer.scopes if scope.startswith("city:")]
    mine = [scope for scope in scopes if viewer.holds(scope, *WRITING)]
    if not scopes:
        return {}
    found = Shortlisted.objects.filter(
        Q(scope__in=scopes, person=viewer.user_id) | Q(scope__in=mine, person=None), state__in=ACTIVE
    )
    return {"active": part(found, "pk", "scope", "person_id", "opportunity_id", "opportunity__title")}


def tasks_from(rows: Iterable[Row], viewer: Viewer, now: datetime) -> list[Task]:
    """Applications among them that are due within ninety days. One query where nothing changed, none without rows."""
    found = list(rows)
    if not found:
        return []
    store = offers()
    states = states_at(store, now)
    words = readings(
        [store.by_pk[key] for key in {row["opportunity_id"] for row in found} & set(store.by_pk)]
    )
    tasks = []
    for row in found:
        key = row["opportunity_id"]
        day = states[store.places[key]] if key in store.places else None
        if day is None or day.next is None or day.days_left is None or day.days_left > AHEAD:
            continue
        title = str(words[key].title) if key in words else row["opportunity__title"]
        due = day.next.at.astimezone(BRUSSELS).date()
        address = reverse("funding:entry", args=[row["scope"], row["pk"]])
        tasks.append(Task(title, address, row["scope"], due, row["person_id"] == viewer.user_id))
    return tasks


def looked_after(scope: str, user_id: int) -> list[str]:
    """Titles of what a person looks after in a city. One query."""
    found = Shortlisted.objects.filter(scope=scope, person=user_id).order_by("pk")
    return list(found.values_list("opportunity__title", flat=True))


def found_inside(viewer: Viewer) -> Iterator[tuple[str, str, str, str, str]]:
    """(title, text, address, kind, scope) of what the person's own cities keep here: projects, notes, searches."""
    scopes = [scope for scope in viewer.scopes if scope.startswith("city:")]
    if not scopes:
        return
    listed = Shortlisted.objects.filter(scope__in=scopes)
    wishes = PartnerWish.objects.filter(scope__in=scopes)
    read = together(
        {
            "project": part(FundingProject.objects.filter(scope__in=scopes), "pk", "scope", "title", "text"),
            "entry": part(listed, "pk", "scope", "opportunity__title", "note", "reason"),
            "wish": part(wishes, "scope", "opportunity__title", "opportunity__key", "seeks", "offers"),
        }
    )
    for row in read["project"]:
        url = reverse("funding:project", args=[row["scope"], row["pk"]])
        yield row["title"], row["text"], url, "project", row["scope"]
    for row in read["entry"]:
        url, text = reverse("funding:entry", args=[row["scope"], row["pk"]]), f"{row['note']} {row['reason']}"
        yield row["opportunity__title"], text.strip(), url, "entry", row["scope"]
    for row in read["wish"]:
        url = reverse("funding:partners", args=[row["scope"], row["opportunity__key"]])
        text = f"{row['seeks']} {row['offers']}"
        yield row["opportunity__title"], text.strip(), url, "wish", row["scope"]


def funding_data(user: Any) -> dict[str, Any]:
    """What is kept about one person, for the copy that they can take: what they look after."""
    rows = Shortlisted.objects.filter(person=user).order_by("pk")
    return {"shortlist": list(rows.values("scope", "opportunity__title", "state", "updated_at"))}
