"""Index entries of translatable records: one in each language for which a text exists."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import override

from zeroward.core.models import Text
from zeroward.core.search.records import EntryData


def entries_of(
    records: Sequence[Any],
    *,
    title: str,
    address: Callable[[Any], str],
    summary: str = "",
    body: Sequence[str] = (),
    more: Callable[[Any, str], str] | None = None,
) -> dict[int, list[EntryData]]:
    """`{primary key: entries}` for records of one model, with one query.

    `title`, `summary` and `body` name fields; `address` gives the record's address and is called with the entry's
    language active; `more` adds words to the body that are not the record's own, in the entry's language.
    """
    if not records:
        return {}
    translated = _translated(records)
    found: dict[int, list[EntryData]] = {}
    for record in records:
        languages = [
            record.source_lang,
            *(lang for lang in translated[record.pk] if lang != record.source_lang),
        ]
        found[record.pk] = [
            _entry(record, lang, translated[record.pk].get(lang, {}), title, summary, body, address, more)
            for lang in languages
        ]
    return found


def _translated(records: Sequence[Any]) -> dict[int, dict[str, dict[str, str]]]:
    kind = ContentType.objects.get_for_model(records[0], for_concrete_model=True)
    rows = Text.objects.filter(content_type=kind, object_id__in=[record.pk for record in records])
    found: dict[int, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for pk, lang, field, text in rows.values_list("object_id", "lang", "field", "body"):
        found[pk][lang][field] = text
    return found


def _entry(
    record: Any,
    lang: str,
    texts: dict[str, str],
    title: str,
    summary: str,
    body: Sequence[str],
    address: Callable[[Any], str],
    more: Callable[[Any, str], str] | None,
) -> EntryData:
    def text(field: str) -> str:
        return texts.get(field) or getattr(record, field) or ""

    shown = lang if lang in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    with override(shown):
        url = address(record)
    words = [text(field) for field in body]
    return EntryData(
        lang=lang,
        title=text(title),
        summary=text(summary) if summary else "",
        body="\n".join([*words, more(record, lang) if more else ""]).strip(),
        url=url,
        is_source=lang == record.source_lang,
    )
