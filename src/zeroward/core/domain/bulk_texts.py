"""Bringing many translated texts in at once, for imports and the shipped catalogue."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from zeroward.core.catalogue import Loaded
from zeroward.core.domain.texts import is_human
from zeroward.core.models import Origin, Text, Translatable

CHUNK = 500


@dataclass(frozen=True, slots=True)
class TextRow:
    """One translation; `source_digest` is that of the source text it was made from."""

    record: Translatable
    field: str
    lang: str
    body: str
    source_digest: str


def load_texts(rows: Iterable[TextRow], *, origin: str = Origin.MACHINE) -> Loaded:
    """Create or update texts of one origin; what a person wrote or reviewed is left alone. A few queries in all."""
    wanted: dict[tuple[int, int, str, str], TextRow] = {}
    for row in rows:
        kind = ContentType.objects.get_for_model(row.record)
        wanted[kind.pk, row.record.pk, row.field, row.lang] = row
    kept = {
        (text.content_type_id, text.object_id, text.field, text.lang): text
        for text in Text.objects.filter(content_type_id__in={key[0] for key in wanted})
    }
    new, changed = [], []
    for key, row in wanted.items():
        text = kept.get(key)
        if text is None:
            new.append(_text(key, row, origin))
        elif not is_human(text) and (text.body, text.source_digest) != (row.body, row.source_digest):
            text.body, text.source_digest, text.origin, text.updated_at = (
                row.body,
                row.source_digest,
                origin,
                timezone.now(),
            )
            changed.append(text)
    Text.objects.bulk_create(new, batch_size=CHUNK)
    Text.objects.bulk_update(changed, ["body", "source_digest", "origin", "updated_at"], batch_size=CHUNK)
    return Loaded(len(new), len(changed), len(wanted) - len(new) - len(changed))


def _text(key: tuple[int, int, str, str], row: TextRow, origin: str) -> Text:
    kind, pk, field, lang = key
    return Text(
        content_type_id=kind,
        object_id=pk,
        field=field,
        lang=lang,
        body=row.body,
        origin=origin,
        source_digest=row.source_digest,
    )
