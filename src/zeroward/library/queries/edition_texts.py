"""Texts of an edition: the source with every translation, who made it, and whether it was still fresh."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType

from zeroward.core.models import Origin, Text, Translatable
from zeroward.core.models.translatable import text_digest

Frozen = dict[str, Any]


class TextShelf:
    """All translations of a list of records of one model, read with one query."""

    def __init__(self, records: Iterable[Translatable]) -> None:
        found = list(records)
        self._texts: dict[tuple[int, str], list[Text]] = defaultdict(list)
        if not found:
            return
        kind = ContentType.objects.get_for_model(found[0])
        rows = Text.objects.filter(content_type=kind, object_id__in=[record.pk for record in found])
        for row in rows.order_by("lang"):
            self._texts[row.object_id, row.field].append(row)

    def frozen(self, record: Translatable) -> dict[str, Frozen]:
        """Every translatable field of the record that is filled."""
        return {name: self._field(record, name) for name in record.translatable if getattr(record, name, "")}

    def _field(self, record: Translatable, name: str) -> Frozen:
        source = getattr(record, name)
        fresh = text_digest(source)
        translations = {
            row.lang: {
                "text": row.body,
                "origin": row.origin,
                "reviewed": row.reviewed_at is not None,
                "stale": row.source_digest != fresh,
            }
            for row in self._texts[record.pk, name]
        }
        return {"lang": record.source_lang, "text": source, "translations": translations}


def plain_text(text: str, lang: str = "en") -> Frozen:
    """A text without translations, in the same form."""
    return {"lang": lang, "text": text, "translations": {}}


def is_machine(translation: Frozen) -> bool:
    return bool(translation["origin"] == Origin.MACHINE and not translation["reviewed"])
