"""Reading translated text for many records with one query."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.translation import get_language

from zeroward.core.models import Text, Translatable
from zeroward.core.once import is_reading_once, once

Record = TypeVar("Record", bound=Translatable)


Key = tuple[int, int]
"""Kind and key of a record."""


class _Batch:
    """Records that wait for their texts in one language, and what was read of others. A page reads the texts of all
    rooms that named records before the first text is shown, and each record's once."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._waiting: dict[Key, list[Translatable]] = defaultdict(list)
        self._known: dict[Key, dict[str, Text]] = {}

    def add(self, record: Translatable) -> None:
        key = (ContentType.objects.get_for_model(record).pk, record.pk)
        if key in self._known:
            record.take_texts(self.lang, self._known[key])
        else:
            self._waiting[key].append(record)
            record.await_texts(self.lang, self.read)

    def read(self) -> None:
        """Gives every record that waits its texts. One query."""
        waiting, self._waiting = self._waiting, defaultdict(list)
        if not waiting:
            return
        by_kind: dict[int, list[int]] = defaultdict(list)
        for kind, pk in waiting:
            by_kind[kind].append(pk)
            self._known[kind, pk] = {}
        condition = Q()
        for kind, keys in by_kind.items():
            condition |= Q(content_type=kind, object_id__in=keys)
        for text in Text.objects.filter(condition, lang=self.lang):
            self._known[text.content_type_id, text.object_id][text.field] = text
        for key, records in waiting.items():
            for record in records:
                record.take_texts(self.lang, self._known[key])


def attach_texts(*groups: Iterable[Translatable | None], lang: str | None = None) -> None:
    """Read the texts of all the records in `lang` (the reader's by default) at once and keep them on each.

    Records of several kinds may be mixed; None is passed over. One query, and none at all when every record
    is already in the language asked for. While a page is made (`reading_once`) it is put off until the first of the
    texts is asked for, so that what several rooms name is read together.
    """
    asked = (lang or get_language() or "en").lower()
    batch = once(("texts", asked), lambda: _Batch(asked))
    for group in groups:
        for record in group:
            if record is None or (is_reading_once() and record.has_texts(asked)):
                continue
            if record.source_lang.split("-")[0] == asked.split("-")[0]:
                record.take_texts(asked, {})
            else:
                batch.add(record)
    if not is_reading_once():
        batch.read()


def with_texts(records: Iterable[Record], *, lang: str | None = None) -> list[Record]:
    """The records as a list, with their texts attached."""
    found = list(records)
    attach_texts(found, lang=lang)
    return found
