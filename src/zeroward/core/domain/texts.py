"""Writing translated text. A text written or reviewed by a person is never overwritten by a machine's."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import Origin, Text, Translatable, text_digest
from zeroward.methods.text.clean import clean_text


def set_text(
    *,
    record: Translatable,
    field: str,
    lang: str,
    body: str,
    origin: str = Origin.HUMAN,
    actor: Any = None,
    source_digest: str | None = None,
) -> Text | None:
    """Store the translation of one field. Returns the text, or None when a person's text stands in the way.

    `source_digest` defaults to the digest of the source text as it is now. Raises InvalidInputError for a
    field that is not translatable, for the source language, and for empty text.
    """
    if field not in record.translatable:
        raise InvalidInputError(
            _("“%(field)s” is not translated.") % {"field": field},
            remedy=_("Fields: %(names)s.") % {"names": ", ".join(record.translatable)},
        )
    if lang.split("-", maxsplit=1)[0] == record.source_lang.split("-")[0]:
        raise InvalidInputError(
            _("This is the language of the source text."), remedy=_("Edit the record itself.")
        )
    cleaned = clean_text(body)
    if not cleaned:
        raise InvalidInputError(
            _("The translation is empty."), place=field, remedy=_("Write it, or delete it.")
        )
    kind = ContentType.objects.get_for_model(record)
    digest = source_digest or text_digest(getattr(record, field) or "")
    with transaction.atomic():
        text = Text.objects.filter(content_type=kind, object_id=record.pk, field=field, lang=lang).first()
        if text is not None and origin != Origin.HUMAN and is_human(text):
            return None
        before = text.body if text is not None else None
        if text is None:
            text = Text(content_type=kind, object_id=record.pk, field=field, lang=lang)
        text.body, text.origin, text.source_digest = cleaned, origin, digest
        text.author = actor if origin == Origin.HUMAN else None
        text.reviewed_by, text.reviewed_at = None, None
        text.save()
        record.forget_texts()
        if before != cleaned:
            record_event(
                action="core.text.set",
                record=record,
                actor=actor,
                changes={f"{field}[{lang}]": [before, cleaned]},
            )
    return text


def is_human(text: Text) -> bool:
    """Written or reviewed by a person: what no import may overwrite."""
    return text.origin == Origin.HUMAN or text.reviewed_at is not None


def review_text(*, text: Text, actor: Any) -> Text:
    """A person vouches for a machine's or an imported translation as it stands."""
    with transaction.atomic():
        text.reviewed_by, text.reviewed_at = actor, timezone.now()
        text.save(update_fields=["reviewed_by", "reviewed_at", "updated_at"])
        record_event(
            action="core.text.review",
            record=text.record,
            actor=actor,
            changes={f"{text.field}[{text.lang}]": [text.origin, "reviewed"]},
        )
    return text
