"""Texts in every language at once, for what writes about records in all of them."""

from collections.abc import Iterable

from django.conf import settings

from zeroward.core.models import Text, Translatable
from zeroward.core.queries.texts import attach_texts


def attach_all_texts(*groups: Iterable[Translatable]) -> None:
    """Attach the texts of the records in every language that holds any. One query a language."""
    records = [record for group in groups for record in group]
    written = set(Text.objects.values_list("lang", flat=True).distinct()) | {
        code for code, _ in settings.LANGUAGES
    }
    for lang in written:
        attach_texts(records, lang=lang)
