"""Texts of events and groups in other languages, by those who look after them; a machine's replaces no person's."""

from collections.abc import Mapping
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.community.domain.event_work import LONG
from zeroward.community.domain.group_work import languages, wrong_choice
from zeroward.community.models import Event, Group
from zeroward.community.queries.event_access import may_hold
from zeroward.community.queries.group_access import hosts_group
from zeroward.core.domain.texts import set_text
from zeroward.core.errors import NotAllowedError
from zeroward.core.models import Origin, Text
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text


def translate(
    *,
    actor: Any,
    viewer: Viewer,
    record: Event | Group,
    lang: str,
    texts: Mapping[str, str],
    by_machine: bool = False,
) -> int:
    """Keep the texts of one language by field; an empty one is taken out. `by_machine`: nobody has checked them yet,
    and readers are told. Returns how many stand there now.

    Raises NotAllowedError; ProblemsError for a language that cannot be, a title that is too long, and a machine's text
    where a person's stands.
    """
    if not may_translate(viewer, record):
        raise NotAllowedError(
            _("You may not translate this."), remedy=_("Ask those who hold the event or lead the group.")
        )
    cleaned = {name: clean_text(texts.get(name, ""), limit=LONG) for name in record.translatable}
    found = _problems(record, lang, cleaned)
    if found:
        raise ProblemsError(found)
    origin = Origin.MACHINE if by_machine else Origin.HUMAN
    kept = texts_of(record).filter(lang=lang)
    with transaction.atomic():
        bodies = dict(kept.values_list("field", "body"))
        for name, body in cleaned.items():
            if not body:
                kept.filter(field=name).delete()
            elif _stands(kept, name, body, bodies.get(name), origin):
                continue
            elif (
                set_text(record=record, field=name, lang=lang, body=body, origin=origin, actor=actor) is None
            ):
                said = _("A person wrote this text; a machine's does not take its place.")
                raise ProblemsError([Problem(name, said, _("Take the tick away, or leave it as it was."))])
    record.forget_texts()
    return int(kept.count())


def may_translate(viewer: Viewer, record: Event | Group) -> bool:
    """Hosts of the event or the group, and those who run it."""
    return may_hold(viewer, record) if isinstance(record, Event) else hosts_group(viewer, record)


def texts_of(record: Event | Group) -> Any:
    """Every translated text of the record."""
    kind = ContentType.objects.get_for_model(record)
    return Text.objects.filter(content_type=kind, object_id=record.pk)


def _stands(kept: Any, name: str, body: str, before: str | None, origin: str) -> bool:
    """Whether a machine's text is handed in as it stood: what a person wrote beside it stays theirs."""
    return before == body and origin == Origin.MACHINE and not kept.filter(field=name, origin=origin).exists()


def _problems(record: Event | Group, lang: str, texts: Mapping[str, str]) -> list[Problem]:
    found = []
    if lang not in languages() or lang == record.lang:
        found.append(wrong_choice("lang"))
    most = record._meta.get_field("title").max_length or 0
    if len(texts["title"]) > most:
        found.append(Problem("title", _("The title is too long."), _("A few words are enough.")))
    return found
