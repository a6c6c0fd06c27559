"""Vocabularies as SKOS: schemes, concepts with the words of every language, and what they correspond to elsewhere."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from django.conf import settings
from django.db.models import Prefetch, QuerySet

from zeroward.api.open_data.licence import LICENCES
from zeroward.api.open_data.triples import Iri, Node, Text, Value
from zeroward.core.data_files import read_json
from zeroward.taxonomy.models import Concept, Label, Scheme

_LABELS = {
    Label.Kind.PREF: "skos:prefLabel",
    Label.Kind.ALT: "skos:altLabel",
    Label.Kind.HIDDEN: "skos:hiddenLabel",
}
_RELATIONS = {"exact": "skos:exactMatch", "close": "skos:closeMatch", "broad": "skos:broadMatch"}


def scheme_address(base: str, key: str) -> Iri:
    return Iri(f"{base}id/vocabulary/{key}")


def concept_address(base: str, scheme: str, key: str) -> Iri:
    return Iri(f"{base}id/concept/{scheme}/{key}")


def scheme_nodes(scheme: Scheme, base: str) -> Iterator[Node]:
    """The scheme and each of its concepts; five queries, whatever its size."""
    concepts = list(_concepts().filter(scheme=scheme))
    yield _scheme(scheme, concepts, base)
    for concept in concepts:
        yield _concept(concept, base)


def concept_nodes(scheme: str, key: str, base: str) -> list[Node]:
    """One concept; none when there is no such concept. An archived one keeps its address and says so."""
    return [_concept(one, base) for one in _concepts().filter(scheme__key=scheme, key=key)]


def _concepts() -> QuerySet[Concept]:
    labels = Prefetch("labels", Label.objects.order_by("lang", "kind", "text"), to_attr="kept_labels")
    lean = Concept.objects.filter(archived_at__isnull=True).select_related("scheme")
    return (
        Concept.objects.select_related("scheme")
        .order_by("key")
        .prefetch_related(
            labels,
            Prefetch("broader", lean, to_attr="kept_broader"),
            Prefetch("narrower", lean, to_attr="kept_narrower"),
            Prefetch("related", lean, to_attr="kept_related"),
        )
    )


def _scheme(scheme: Scheme, concepts: Sequence[Concept], base: str) -> Node:
    said: list[tuple[str, Value]] = [("dct:title", Text(scheme.title, "en"))]
    said += [("owl:versionInfo", Text(scheme.version))] if scheme.version else []
    said += [("dct:source", Text(scheme.source, "en"))] if scheme.source else []
    if address := LICENCES.get(scheme.licence):
        said.append(("dct:license", Iri(address)))
    said += [
        ("skos:hasTopConcept", concept_address(base, scheme.key, one.key))
        for one in concepts
        if not one.kept_broader and not one.archived_at  # type: ignore[attr-defined]
    ]
    return Node(scheme_address(base, scheme.key), ("skos:ConceptScheme",), tuple(said))


def _concept(concept: Concept, base: str) -> Node:
    said: list[tuple[str, Value]] = [("skos:inScheme", scheme_address(base, concept.scheme.key))]
    if concept.notation:
        said.append(("skos:notation", Text(concept.notation)))
    said += [(_LABELS[Label.Kind(one.kind)], Text(one.text, one.lang)) for one in concept.kept_labels]  # type: ignore[attr-defined]
    if concept.definition:
        said.append(("skos:definition", Text(concept.definition, "en")))
    for name in ("broader", "narrower", "related"):
        said += [
            (f"skos:{name}", concept_address(base, one.scheme.key, one.key))
            for one in getattr(concept, f"kept_{name}")
        ]
    said += [("skos:exactMatch", match) for match in _matches(concept.exact_match, base)]
    said += [
        (_RELATIONS[one["relation"]], Iri(one["address"]))
        for one in outside_matches().get(f"{concept.scheme.key}:{concept.key}", [])
    ]
    if concept.archived_at:
        said.append(("owl:deprecated", Text("true", datatype="xsd:boolean")))
    return Node(concept_address(base, concept.scheme.key, concept.key), ("skos:Concept",), tuple(said))


def _matches(found: Sequence[str], base: str) -> Iterator[Iri]:
    """Addresses elsewhere, and concepts of our other vocabularies ("topics:adaptation")."""
    for one in found:
        scheme, _colon, key = one.partition(":")
        if one.startswith(("http://", "https://")):
            yield Iri(one)
        elif scheme in _shipped():
            yield concept_address(base, scheme, key)


@lru_cache(maxsize=1)
def _shipped() -> frozenset[str]:
    """The vocabularies that this release ships: other words before a colon, such as "catalogue", name no scheme."""
    return frozenset(path.stem for path in (settings.DATA_DIR / "vocabularies").glob("*.json"))


@lru_cache(maxsize=1)
def outside_matches() -> Mapping[str, list[dict[str, str]]]:
    """Concepts of EuroVoc and GEMET by ours (`data/open_data/matches.json`)."""
    file = read_json(settings.DATA_DIR / "open_data" / "matches.json")
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    for one in file["matches"]:
        found[one["concept"]].append({**one, "address": file["bases"][one["in"]] + str(one["id"])})
    return found
