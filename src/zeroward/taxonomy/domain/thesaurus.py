"""Handing the words of the vocabularies to the search."""

from zeroward.core.search.thesaurus import replace_labels
from zeroward.taxonomy.models import Concept, Label


def sync_thesaurus() -> int:
    """Give the search all labels of the searched vocabularies; returns how many."""
    labels = Label.objects.filter(concept__scheme__searched=True, concept__archived_at__isnull=True)
    rows = labels.values_list("concept__scheme__key", "concept__key", "lang", "text", "kind").order_by("pk")
    return replace_labels(
        ((f"{scheme}:{key}", lang, text, kind) for scheme, key, lang, text, kind in rows),
        list(concept_links()),
    )


def concept_links() -> list[tuple[str, str, str]]:
    """(concept, other, "broader" or "related") within the searched vocabularies."""
    names = {
        concept.pk: f"{concept.scheme.key}:{concept.key}"
        for concept in Concept.objects.filter(scheme__searched=True, archived_at__isnull=True).select_related(
            "scheme"
        )
    }
    found = []
    for kind, through in (("broader", Concept.broader.through), ("related", Concept.related.through)):
        for left, right in through._default_manager.values_list("from_concept_id", "to_concept_id"):
            if left in names and right in names:
                found.append((names[left], names[right], kind))
    return sorted(found)
