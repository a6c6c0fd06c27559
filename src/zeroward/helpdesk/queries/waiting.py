"""What of this room waits for a person, can be found by them, and is kept about them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from zeroward.core.private_search import PrivateEntry
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.tasks_open import OpenTask
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.models import OPEN, Agent, Case, Conflict, Message
from zeroward.helpdesk.queries.access import asked_cases, desk_cases

FIELDS = (
    "reference",
    "title",
    "scope",
    "state",
    "agent_id",
    "asker_id",
    "first_due",
    "solve_due",
    "first_answered_at",
)
State = Case.State


def parts_of(viewer: Viewer) -> Mapping[str, Part]:
    """What was given to the person, and what they have to answer as the asker."""
    given = Q(agent=viewer.user_id, state__in=[one for one in OPEN if one != State.WAITING_CITY])
    waits = Q(state=State.WAITING_CITY) | Q(state=State.SOLVED, helped=None)
    return {"cases": part(Case.objects.filter(given | (Q(asker=viewer.user_id) & waits)), *FIELDS)}


def make_tasks(viewer: Viewer, rows: Rows) -> Iterable[OpenTask]:
    for row in rows["cases"]:
        if row["agent_id"] == viewer.user_id and row["state"] in OPEN and row["state"] != State.WAITING_CITY:
            due = row["solve_due"] if row["first_answered_at"] else row["first_due"]
            url = reverse("helpdesk:case", args=[row["reference"]])
            yield OpenTask(
                row["title"], url, "", timezone.localdate(due) if due else None,
                gettext_lazy("Question to answer"), "helpdesk", mine=True,
            )  # fmt: skip
        else:
            url = reverse("helpdesk:mine", args=[row["reference"]])
            yield OpenTask(
                row["title"], url, row["scope"], None, gettext_lazy("Answer to a question of yours"), "helpdesk",
                mine=True,
            )  # fmt: skip


def found_inside(viewer: Viewer) -> Iterator[PrivateEntry]:
    """What somebody asked or answers, with what was said in it but for notes among those who answer."""
    for cases, name in ((asked_cases(viewer), "helpdesk:mine"), (desk_cases(viewer), "helpdesk:case")):
        texts: dict[int, list[str]] = {}
        said = Message.objects.filter(case__in=cases, kind=Message.Kind.PUBLIC)
        for pk, text in said.values_list("case_id", "text")[:2000]:
            texts.setdefault(pk, []).append(text)
        for one in cases[:500]:
            words = f"{one.reference} {' '.join(texts.get(one.pk, []))}"
            yield PrivateEntry(
                one.title, words, reverse(name, args=[one.reference]), gettext_lazy("Question"), one.scope
            )


def own_data(user: Any) -> dict[str, Any]:
    """What is kept about one person, for the copy that they can take."""
    asked = Case.objects.filter(asker=user).order_by("pk")
    said = Message.objects.filter(author=user).order_by("pk")
    agent = Agent.objects.filter(user=user).values("topics", "languages", "capacity", "away_until", "note")
    return {
        "asked": list(asked.values("reference", "scope", "title", "topic", "state", "asked_at", "closed_at")),
        "said": list(said.values("case__reference", "kind", "text", "made_at")),
        "answers_on": list(agent),
        "keeps_away": list(Conflict.objects.filter(user=user).values("scope", "case__reference", "reason")),
    }
