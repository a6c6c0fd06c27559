"""The words for concepts in the reader's language, for whole vocabularies at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language

from zeroward.core.once import kept
from zeroward.core.queries.together import Part, Row, part
from zeroward.taxonomy.models import Label


def concept_labels(*schemes: str, lang: str | None = None) -> dict[str, dict[str, str]]:
    """`{scheme: {key: label}}` with one query, kept between pages; English where the language has no word yet."""
    asked = _asked(lang)
    found = kept(("concept_labels", schemes, asked), lambda: _read(schemes, asked))
    return {scheme: dict(words) for scheme, words in found.items()}


def _read(schemes: Sequence[str], lang: str) -> dict[str, dict[str, str]]:
    return _words(_labels(schemes, lang).values_list(*_COLUMNS), schemes, lang)


def label_part(*schemes: str) -> Part:
    """The same rows to be read together with others, for `labels_from`."""
    return part(_labels(schemes, None), *_COLUMNS)


def labels_from(rows: Iterable[Row], *schemes: str) -> dict[str, dict[str, str]]:
    """`{scheme: {key: label}}` of the rows of `label_part`."""
    return _words([tuple(row[name] for name in _COLUMNS) for row in rows], schemes, None)


_COLUMNS = ("concept__scheme__key", "concept__key", "lang", "text")


def _labels(schemes: Sequence[str], lang: str | None) -> QuerySet[Label]:
    return Label.objects.filter(
        concept__scheme__key__in=schemes,
        concept__archived_at__isnull=True,
        kind=Label.Kind.PREF,
        lang__in={_asked(lang), "en"},
    )


def _words(rows: Iterable[Any], schemes: Sequence[str], lang: str | None) -> dict[str, dict[str, str]]:
    asked = _asked(lang)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for scheme, key, label_lang, text in rows:
        if label_lang == asked or key not in found[scheme]:
            found[scheme][key] = text
    return {scheme: found[scheme] for scheme in schemes}


def _asked(lang: str | None) -> str:
    return (lang or get_language() or "en").split("-")[0]


def label_of(labels: dict[str, str], key: str) -> str:
    """The label for a key as data files write it ("governance body" for governance-body), else the key itself."""
    return labels.get(key) or labels.get(key.lower().replace(" ", "-")) or key
