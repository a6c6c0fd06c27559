"""Contributions for those who may read them: whoever holds the secret link, their account, and the editors."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.desk.addresses import edit_url
from zeroward.core.visibility import Viewer
from zeroward.library.domain.permission import may_edit
from zeroward.library.domain.spam import REASONS, SUSPECT
from zeroward.library.models import Contribution, Evidence, Material
from zeroward.library.queries.kinds import split_reference
from zeroward.library.queries.subjects import Subject, subject_of

State, Kind = Contribution.State, Contribution.Kind
PER_PAGE = 20

LABELS: dict[str, str | Promise] = {
    "title": _("Title"),
    "url": _("Address"),
    "text": _("Text"),
    "challenge": _("Challenge"),
    "country": _("Country"),
    "year": _("Year"),
    "lang": _("Language"),
    "page": _("Page"),
    "part": _("Part"),
    "right": _("What would be right"),
    "label": _("Link"),
    "new_url": _("New address"),
    "material": _("Material"),
    "place": _("City"),
    "outcome": _("Outcome"),
}
"""Fields of a contribution in the order in which they are read; a field without a label is never shown."""


@dataclass(frozen=True, slots=True)
class Credit:
    """Somebody who wants to be named, and what they gave."""

    name: str
    kind: str


def credits_for(reference: str) -> list[Credit]:
    """Who contributed to a record ("material:dialogue-forum"), each name and kind once. One query."""
    rows = (
        Contribution.objects.filter(state=State.ACCEPTED, credited=True)
        .filter(Q(result=reference) | Q(about=reference))
        .exclude(name="")
        .order_by("handled_at", "pk")
    )
    return list(dict.fromkeys(Credit(row.name, row.get_kind_display()) for row in rows))


def contribution_by_secret(secret: str) -> Contribution | None:
    return Contribution.objects.filter(secret=secret).first()


def sent_by(user_pk: int) -> QuerySet[Contribution]:
    """What a signed-in person has sent."""
    return Contribution.objects.filter(user_id=user_pk)


def shown_content(contribution: Contribution) -> list[tuple[str | Promise, str]]:
    """What was sent, as pairs of label and text."""
    content: Mapping[str, Any] = contribution.content
    rows = []
    for name, label in LABELS.items():
        value = content.get(name)
        if value not in (None, ""):
            text = str(Evidence.Outcome(value).label) if name == "outcome" else str(value)
            rows.append((label, text))
    return rows


def result_of(contribution: Contribution) -> Subject | None:
    """What it became, when that is public: the material of a record of use, the material, the mended record."""
    kind, key = split_reference(contribution.result)
    if kind == "evidence":
        evidence = Evidence.objects.public().filter(key=key).select_related("material").first()
        return subject_of(f"material:{evidence.material.key}") if evidence is not None else None
    found = subject_of(contribution.result) if contribution.result else None
    return found if found is not None and found.title else None


# --- the inbox ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Inbox:
    """A page of the inbox; `tabs` are (key, label, number, chosen)."""

    page: Page[Contribution]
    tabs: list[tuple[str, str | Promise, int, bool]]
    chosen: str


_TABS: dict[str, tuple[str | Promise, Q]] = {
    "open": (_("To answer"), Q(state__in=[State.NEW, State.IN_REVIEW], suspicion__lt=SUSPECT)),
    "flagged": (_("Flagged"), Q(state__in=[State.NEW, State.IN_REVIEW], suspicion__gte=SUSPECT)),
    "accepted": (_("Taken up"), Q(state=State.ACCEPTED)),
    "declined": (_("Not taken up"), Q(state=State.DECLINED)),
    "spam": (_("Unwanted"), Q(state=State.SPAM)),
}


def inbox(viewer: Viewer, *, tab: str, number: str | int = 1) -> Inbox | None:
    """What waits for an answer, flagged ones apart; None for those who are no editors. Two queries."""
    if not may_edit(viewer):
        return None
    chosen = tab if tab in _TABS else "open"
    counts = Contribution.objects.aggregate(
        **{key: Count("pk", filter=condition) for key, (_label, condition) in _TABS.items()}
    )
    # the longest wait first
    order = "created_at" if chosen in {"open", "flagged"} else "-handled_at"
    rows = Contribution.objects.filter(_TABS[chosen][1]).order_by(order, "pk").select_related("user")
    tabs = [(key, label, counts[key], key == chosen) for key, (label, _condition) in _TABS.items()]
    return Inbox(Paginator(rows, PER_PAGE).get_page(number), tabs, chosen)


def contribution_for(viewer: Viewer, pk: int) -> Contribution | None:
    """One contribution for an editor, None for everybody else."""
    if not may_edit(viewer):
        return None
    return Contribution.objects.filter(pk=pk).select_related("user", "handled_by").first()


def reasons_of(contribution: Contribution) -> list[str | Promise]:
    """Why it is flagged, in words."""
    return [REASONS[key] for key in contribution.suspicion_reasons if key in REASONS]


def draft_of(contribution: Contribution) -> Material | None:
    """The unpublished material that a suggestion became, for editors."""
    kind, key = split_reference(contribution.result)
    if contribution.kind != Kind.MATERIAL or kind != "material":
        return None
    return Material.objects.filter(key=key, live=False).first()


def editor_address(contribution: Contribution) -> str:
    """Where the editors' desk keeps what it became, "" when it does not."""
    kind, key = split_reference(contribution.result)
    model = {"material": Material, "evidence": Evidence}.get(kind)
    record = model._default_manager.filter(key=key).first() if model else None
    return edit_url(record) if record is not None else ""
