"""Loading the shipped vocabularies (data/vocabularies/*.json), repeatably.

Labels of a person's making (reviewed, or added by hand) stay; labels that came from an older file and are no longer
in the new one go.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.models import Origin
from zeroward.taxonomy.domain.thesaurus import sync_thesaurus
from zeroward.taxonomy.models import Concept, Label, Scheme

CHUNK = 500


def load_vocabularies(data: Path) -> Loaded:
    """Load every vocabulary; relations are set once all concepts are there."""
    files = [read_json(path) for path in sorted((data / "vocabularies").glob("*.json"))]
    total = Loaded()
    for file in files:
        total += load_scheme(file)
    for file in files:
        load_relations(file)
    sync_thesaurus()
    return total


def load_scheme(file: dict[str, Any]) -> Loaded:
    """Create or update one scheme with its concepts and labels."""
    head = file["scheme"]
    scheme, _made = Scheme.objects.update_or_create(
        key=head["id"],
        defaults={
            "title": head["title"]["en"],
            "version": head.get("version", ""),
            "source": head.get("source", ""),
            "licence": head.get("licence", ""),
            "searched": head.get("searched", True),
        },
    )
    kept = {concept.key: concept for concept in scheme.concepts.all()}
    new, changed = [], []
    for item in file["concepts"]:
        values = {
            "notation": item.get("notation", ""),
            "definition": item.get("definition", {}).get("en", ""),
            "exact_match": item.get("exact_match", []),
        }
        concept = kept.get(item["id"])
        if concept is None:
            new.append(Concept(scheme=scheme, key=item["id"], **values))
        elif any(getattr(concept, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(concept, name, value)
            changed.append(concept)
    Concept.objects.bulk_create(new, batch_size=CHUNK)
    Concept.objects.bulk_update(changed, ["notation", "definition", "exact_match"], batch_size=CHUNK)
    labels = load_labels(scheme, file)
    return Loaded(len(new), len(changed), len(kept) - len(changed)) + labels


def load_labels(scheme: Scheme, file: dict[str, Any]) -> Loaded:
    """Bring the labels of a scheme in line with its file."""
    concepts = {concept.key: concept.pk for concept in scheme.concepts.all()}
    kept = {
        (label.concept_id, label.lang, label.kind, label.text): label
        for label in Label.objects.filter(concept__scheme=scheme)
    }
    origins = file.get("origin", {})
    wanted = {
        (concepts[item["id"]], lang, kind, text)
        for item in file["concepts"]
        for lang, kind, text in labels_of(item)
    }
    gone = [label.pk for key, label in kept.items() if key not in wanted and label.origin != Origin.HUMAN]
    Label.objects.filter(pk__in=gone, reviewed_at__isnull=True).delete()
    preferred = {key[:2] for key in kept if key[2] == Label.Kind.PREF and kept[key].pk not in gone}
    new = [
        Label(
            concept_id=concept,
            lang=lang,
            kind=kind,
            text=text,
            # "imported" marks what this loader may take back; English labels are our own words
            origin=Origin.IMPORTED if origins.get(lang, origins.get("*")) == "human" else Origin.MACHINE,
        )
        for concept, lang, kind, text in sorted(wanted - set(kept))
        if kind != Label.Kind.PREF or (concept, lang) not in preferred
    ]
    Label.objects.bulk_create(new, batch_size=CHUNK)
    return Loaded(created=len(new), changed=len(gone), same=len(kept) - len(gone))


def labels_of(item: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """All (language, kind, text) of one concept."""
    for lang, text in item["pref"].items():
        yield lang, Label.Kind.PREF, text
    for kind in (Label.Kind.ALT, Label.Kind.HIDDEN):
        for lang, texts in item.get(kind.value, {}).items():
            for text in texts:
                yield lang, kind, text


def load_relations(file: dict[str, Any]) -> None:
    """Set broader and related concepts of one scheme, in two writes."""
    concepts = {concept.key: concept.pk for concept in Concept.objects.of(file["scheme"]["id"])}
    for name, source, target in (
        ("broader", "from_concept_id", "to_concept_id"),
        ("related", "from_concept_id", "to_concept_id"),
    ):
        through = Concept._meta.get_field(name).remote_field.through
        pairs = {
            (concepts[item["id"]], concepts[other])
            for item in file["concepts"]
            for other in item.get(name, [])
            if other in concepts
        }
        if name == "related":
            pairs |= {(right, left) for left, right in pairs}
        kept = set(through.objects.filter(**{f"{source}__in": concepts.values()}).values_list(source, target))
        through.objects.bulk_create(
            [through(**{source: left, target: right}) for left, right in sorted(pairs - kept)],
            batch_size=CHUNK,
        )
