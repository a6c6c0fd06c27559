"""What of this room waits for a person, can be found by them, and is kept about them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from zeroward.core.private_search import EntryReader, PrivateEntry
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.tasks_open import OpenTask
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.models import OPEN, Agent, Case, Conflict, Message, MessageFile
from zeroward.helpdesk.queries.access import asked_cases, desk_cases, given_to

MOST_CASES = 500
"""Newest questions that are compared when somebody searches."""
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
    """What was given to the person and is still theirs, and what they have to answer as the asker."""
    given = given_to(viewer) & Q(state__in=[one for one in OPEN if one != State.WAITING_CITY])
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


def _entry_parts(viewer: Viewer) -> Mapping[str, Part]:
    """What somebody asked or answers, with what was said in it but for notes among those who answer."""
    found: dict[str, Part] = {}
    for name, cases in (("mine", asked_cases(viewer)), ("case", desk_cases(viewer))):
        newest = Case.objects.filter(pk__in=cases.order_by("-pk").values("pk")[:MOST_CASES])
        said = Message.objects.filter(case__in=newest.values("pk"), kind=Message.Kind.PUBLIC)
        found[name] = part(newest, "pk", "reference", "title", "scope")
        found[f"{name}-said"] = part(said, "case_id", "text")
    return found


def _entries(rows: Rows) -> Iterator[PrivateEntry]:
    for name in ("mine", "case"):
        texts: dict[int, list[str]] = {}
        for row in rows[f"{name}-said"]:
            texts.setdefault(row["case_id"], []).append(row["text"])
        for row in sorted(rows[name], key=lambda row: -row["pk"]):
            words = f"{row['reference']} {' '.join(texts.get(row['pk'], []))}"
            url = reverse(f"helpdesk:{name}", args=[row["reference"]])
            yield PrivateEntry(row["title"], words, url, gettext_lazy("Question"), row["scope"])


found_inside = EntryReader(_entry_parts, _entries)
"""The questions that a person may read. One query beside the one for their seat."""


def own_data(user: Any) -> dict[str, Any]:
    """What is kept about one person, for the copy that they can take."""
    asked = Case.objects.filter(asker=user).order_by("pk")
    said = Message.objects.filter(author=user).order_by("pk")
    agent = Agent.objects.filter(user=user).values("topics", "languages", "capacity", "away_until", "note")
    files = MessageFile.objects.filter(message__author=user).order_by("pk")
    return {
        "files": list(files.values("message__case__reference", "file_name", "media_type", "size")),
        "asked": list(asked.values("reference", "scope", "title", "topic", "state", "asked_at", "closed_at")),
        "said": list(said.values("case__reference", "kind", "text", "made_at")),
        "answers_on": list(agent),
        "keeps_away": list(Conflict.objects.filter(user=user).values("scope", "case__reference", "reason")),
    }
