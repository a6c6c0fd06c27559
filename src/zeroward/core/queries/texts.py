"""Reading translated text for many records with one query."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.translation import get_language

from zeroward.core.models import Text, Translatable

Record = TypeVar("Record", bound=Translatable)


def attach_texts(*groups: Iterable[Translatable | None], lang: str | None = None) -> None:
    """Read the texts of all the records in `lang` (the reader's by default) at once and keep them on each.

    Records of several kinds may be mixed; None is passed over. One query, and none at all when every record
    is already in the language asked for.
    """
    asked = (lang or get_language() or "en").lower()
    wanted: dict[tuple[int, int], list[Translatable]] = defaultdict(list)
    for group in groups:
        for record in group:
            if record is None:
                continue
            record.__dict__.setdefault("_texts", {})[asked] = {}
            if record.source_lang.split("-")[0] != asked.split("-")[0]:
                wanted[ContentType.objects.get_for_model(record).pk, record.pk].append(record)
    if not wanted:
        return
    by_kind: dict[int, list[int]] = defaultdict(list)
    for kind, pk in wanted:
        by_kind[kind].append(pk)
    condition = Q()
    for kind, keys in by_kind.items():
        condition |= Q(content_type=kind, object_id__in=keys)
    for text in Text.objects.filter(condition, lang=asked):
        for record in wanted[text.content_type_id, text.object_id]:
            record.__dict__["_texts"][asked][text.field] = text


def with_texts(records: Iterable[Record], *, lang: str | None = None) -> list[Record]:
    """The records as a list, with their texts attached."""
    found = list(records)
    attach_texts(found, lang=lang)
    return found
