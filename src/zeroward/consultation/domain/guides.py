"""The guide of interviews and focus groups: questions in their order, with follow-ups and minutes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from zeroward.consultation.domain.ordering import moved
from zeroward.consultation.domain.places import writing
from zeroward.consultation.models import GuideItem, Stream
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import unknown_choice
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

MOST = 60


@dataclass(frozen=True, slots=True)
class GuideRow:
    """A question with its follow-ups, one a line."""

    text: str
    probes: str = ""
    minutes: int | None = None


def add_items(*, actor: Any, viewer: Viewer, stream: Stream, rows: Sequence[GuideRow]) -> list[GuideItem]:
    """Several questions at the end; what the guide asks already in the same words is left out."""
    asked = set(stream.guide.values_list("text", flat=True))
    who = {"actor": actor, "viewer": viewer}
    with transaction.atomic():  # all or none
        return [
            save_item(**who, stream=stream, text=one.text, probes=one.probes, minutes=one.minutes)
            for one in rows
            if one.text not in asked
        ]


def save_item(
    *,
    actor: Any,
    viewer: Viewer,
    stream: Stream,
    text: str,
    probes: str = "",
    minutes: int | None = None,
    item: GuideItem | None = None,
) -> GuideItem:
    """Add a question at the end of the guide, or change one. Raises ProblemsError."""
    with writing(viewer, stream.consultation) as current:
        words = clean_text(text, limit=1000)
        found = []
        if not words:
            found.append(Problem("text", _("The question has no words."), _("Write it as you would say it.")))
        if minutes is not None and not 1 <= minutes <= 600:
            found.append(Problem("minutes", _("These are no minutes."), _("Write a number from 1 to 600.")))
        if item is None and stream.guide.count() >= MOST:
            found.append(
                Problem("text", _("A guide takes 60 questions."), _("Leave out what you will not ask."))
            )
        if item is not None and not stream.guide.filter(pk=item.pk).exists():
            raise unknown_choice("text")  # somebody else took it out
        if found:
            raise ProblemsError(found)
        last = stream.guide.aggregate(last=Max("order"))["last"] or 0
        kept = item or GuideItem(stream=stream, order=last + 1)
        kept.text, kept.probes, kept.minutes = words, clean_text(probes, limit=3000), minutes
        kept.save()
        _record("save", stream, actor, current.scope)
    return kept


def delete_item(*, actor: Any, viewer: Viewer, item: GuideItem) -> None:
    with writing(viewer, item.stream.consultation) as current:
        _record("delete", item.stream, actor, current.scope)
        item.delete()


def move_item(*, actor: Any, viewer: Viewer, item: GuideItem, earlier: bool) -> None:
    """One place earlier or later."""
    with writing(viewer, item.stream.consultation) as current:
        rows = moved(item.stream.guide.all(), item, earlier=earlier)
        if not rows:
            return
        GuideItem.objects.bulk_update(rows, ["order"])
        _record("move", item.stream, actor, current.scope)


def _record(verb: str, stream: Stream, actor: Any, scope: str) -> None:
    record_event(action=f"consultation.guide.{verb}", record=stream, actor=actor, scope=scope)
