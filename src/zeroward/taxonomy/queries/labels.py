"""The words for concepts in the reader's language, for whole vocabularies at once."""

from collections import defaultdict

from django.utils.translation import get_language

from zeroward.taxonomy.models import Label


def concept_labels(*schemes: str, lang: str | None = None) -> dict[str, dict[str, str]]:
    """`{scheme: {key: label}}` with one query; English where the language has no word yet."""
    asked = (lang or get_language() or "en").split("-")[0]
    rows = Label.objects.filter(
        concept__scheme__key__in=schemes,
        concept__archived_at__isnull=True,
        kind=Label.Kind.PREF,
        lang__in={asked, "en"},
    ).values_list("concept__scheme__key", "concept__key", "lang", "text")
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for scheme, key, label_lang, text in rows:
        if label_lang == asked or key not in found[scheme]:
            found[scheme][key] = text
    return {scheme: found[scheme] for scheme in schemes}


def label_of(labels: dict[str, str], key: str) -> str:
    """The label for a key as data files write it ("governance body" for governance-body), else the key itself."""
    return labels.get(key) or labels.get(key.lower().replace(" ", "-")) or key
