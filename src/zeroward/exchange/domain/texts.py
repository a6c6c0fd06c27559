"""Texts of calls, programmes and testbeds in other languages: written by whoever keeps the record."""

from collections.abc import Mapping
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.domain.texts import set_text
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import Origin, Text
from zeroward.core.permissions import may
from zeroward.core.ui.translations import CONTENT_LANGUAGES
from zeroward.core.visibility import Viewer
from zeroward.exchange.call_rules import MANAGE
from zeroward.exchange.domain.places import place_of
from zeroward.exchange.match_rules import TESTBEDS
from zeroward.exchange.models import Call, Programme, Testbed

Record = Call | Programme | Testbed
MOST_LETTERS = 10_000


def save_texts(
    *, actor: Any, viewer: Viewer, record: Record, lang: str, texts: Mapping[str, str], machine: bool = False
) -> None:
    """Keep the translation of each field; an empty one is taken away. `machine`: nobody has written or read it.

    Each is kept with the digest of what it was made from, so that it is shown as old once that changes. A machine's
    text never replaces a person's. Raises NotAllowedError, InvalidInputError.
    """
    action = TESTBEDS if isinstance(record, Testbed) else MANAGE
    if not may(viewer, action, place_of(record.scope)):
        raise NotAllowedError(_("You may not translate this."), remedy=_("Ask those who keep it."))
    if lang not in ("en", *CONTENT_LANGUAGES) or lang == record.source_lang:
        raise InvalidInputError(
            _("There is no such choice."), place="lang", remedy=_("Choose one from the list.")
        )
    origin = Origin.MACHINE if machine else Origin.HUMAN
    with transaction.atomic():
        for field in record.translatable:
            body = texts.get(field, "").strip()[:MOST_LETTERS]
            before = record.texts_in(lang).get(field)
            if body and (before is None or _changes(before, body, origin, record, field)):
                set_text(record=record, field=field, lang=lang, body=body, origin=origin, actor=actor)
            elif not body and before is not None:
                _take_away(record, field, lang, actor, before)


def _changes(before: Text, body: str, origin: str, record: Record, field: str) -> bool:
    """Saying the same again as a person counts: it vouches for a machine's text, or for an old one."""
    stale = record.served(field, before.lang).stale
    return before.body != body or before.origin != origin or stale


def _take_away(record: Record, field: str, lang: str, actor: Any, before: Text) -> None:
    kind = ContentType.objects.get_for_model(record)
    Text.objects.filter(content_type=kind, object_id=record.pk, field=field, lang=lang).delete()
    record.forget_texts()
    record_event(
        action="core.text.set",
        record=record,
        actor=actor,
        changes={f"{field}[{lang}]": [before.body, None]},
    )
