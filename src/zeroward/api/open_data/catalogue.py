"""The catalogue of our data sets after DCAT-AP 3: who publishes what, in which files, under which licence."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Max

from zeroward.api.open_data.datasets import Dataset, datasets
from zeroward.api.open_data.licence import CC_BY, LICENCES
from zeroward.api.open_data.triples import Iri, Node, Text, Value
from zeroward.core.models import Instance
from zeroward.taxonomy.models import Scheme

_EU = "http://publications.europa.eu/resource/authority/"
_IANA = "https://www.iana.org/assignments/media-types/"
FORMATS = {
    "csv": ("CSV", "text/csv"),
    "jsonld": ("JSON_LD", "application/ld+json"),
    "parquet": ("PARQUET", "application/vnd.apache.parquet"),
    "ttl": ("RDF_TURTLE", "text/turtle"),
}
"""By file extension: name in the EU's list of file types, media type."""
Said = list[tuple[str, Value]]


_CLASSES = {
    "dct:language": "dct:LinguisticSystem",
    "dcat:themeTaxonomy": "skos:ConceptScheme",
    "dcat:theme": "skos:Concept",
    "dct:accrualPeriodicity": "dct:Frequency",
    "dct:accessRights": "dct:RightsStatement",
    "dct:format": "dct:MediaTypeOrExtent",
    "dcat:mediaType": "dct:MediaType",
    "foaf:homepage": "foaf:Document",
    "dcat:landingPage": "foaf:Document",
}
"""What the values of these are: DCAT-AP asks for it, and most of them lie on other machines."""


_NAMES = {
    "": "Data theme",
    "/ECON": "Economy and finance",
    "/EDUC": "Education, culture and sport",
    "/ENVI": "Environment",
    "/GOVE": "Government and public sector",
    "/REGI": "Regions and cities",
}
"""The EU's data themes that our data sets have."""


def catalogue_nodes(instance: Instance, base: str) -> Iterator[Node]:
    """The catalogue, and of everything that it names what kind of thing it is."""
    kinds: dict[Iri, str] = {}
    for node in _described(instance, base):
        kinds.update(
            {it: _CLASSES[word] for word, it in node.said if word in _CLASSES and isinstance(it, Iri)}
        )
        yield node
    for thing, kind in kinds.items():
        name = _NAMES.get(thing.removeprefix(f"{_EU}data-theme"))
        word = "dct:title" if kind == "skos:ConceptScheme" else "skos:prefLabel"
        yield Node(thing, (kind,), ((word, Text(name, "en")),) if name else ())


def _described(instance: Instance, base: str) -> Iterator[Node]:
    """The catalogue with its publisher and contact, each data set, each file."""
    whole = Iri(f"{base}data/")
    publisher, contact = Iri(f"{base}data/#publisher"), Iri(f"{base}data/#contact")
    sets = datasets()
    schemes = list(Scheme.objects.order_by("key").annotate(newest=Max("concepts__updated_at")))
    yield Node(
        whole,
        ("dcat:Catalog",),
        (
            ("dct:title", Text(f"Open data of {instance.name}", "en")),
            ("dct:description", Text("Public records of this platform as files.", "en")),
            ("dct:publisher", publisher),
            ("dct:license", Iri(CC_BY)),
            ("dct:language", Iri(f"{_EU}language/ENG")),
            ("foaf:homepage", whole),
            ("dcat:themeTaxonomy", Iri(f"{_EU}data-theme")),
            *(("dcat:dataset", dataset_address(base, one.key)) for one in sets),
            *(("dcat:dataset", vocabulary_address(base, one.key)) for one in schemes),
        ),
    )
    yield Node(publisher, ("foaf:Agent",), (("foaf:name", Text(instance.name)), ("foaf:homepage", Iri(base))))
    reach: Said = [("vcard:hasURL", Iri(base))]
    if instance.contact:
        reach.append(("vcard:hasEmail", Iri(f"mailto:{instance.contact}")))
    yield Node(contact, ("vcard:Organization", "vcard:Kind"), (("vcard:fn", Text(instance.name)), *reach))
    for address, name in {address: name for name, address in LICENCES.items()}.items():
        yield Node(Iri(address), ("dct:LicenseDocument",), (("dct:title", Text(name)),))
    for dataset in sets:
        yield from _dataset(dataset, base, publisher, contact)
    for scheme in schemes:
        yield from _vocabulary(scheme, base, publisher, contact)


def dataset_address(base: str, key: str) -> Iri:
    return Iri(f"{base}data/{key}/#dataset")


def vocabulary_address(base: str, key: str) -> Iri:
    return Iri(f"{base}data/vocabularies/{key}.ttl#dataset")


def _dataset(dataset: Dataset, base: str, publisher: Iri, contact: Iri) -> Iterator[Node]:
    _count, newest = dataset.state()
    files = {form: Iri(f"{base}data/{dataset.key}.{form}") for form in ("csv", "jsonld", "ttl", "parquet")}
    said = _shared(dataset.key, dataset.title, dataset.about, newest, publisher, contact)
    said.append(("dcat:landingPage", Iri(f"{base}data/{dataset.key}/")))
    said.append(("dcat:theme", Iri(f"{_EU}data-theme/{dataset.theme}")))
    yield from _with_files(dataset_address(base, dataset.key), said, files, newest)


def _vocabulary(scheme: Scheme, base: str, publisher: Iri, contact: Iri) -> Iterator[Node]:
    newest: datetime | None = scheme.newest  # type: ignore[attr-defined]
    files = {form: Iri(f"{base}data/vocabularies/{scheme.key}.{form}") for form in ("ttl", "jsonld")}
    about = f"Controlled vocabulary in SKOS. Source: {scheme.source or 'this platform'}."
    licence = LICENCES.get(scheme.licence, CC_BY)
    said = _shared(f"vocabulary-{scheme.key}", scheme.title, about, newest, publisher, contact)
    said.append(("dcat:theme", Iri(f"{_EU}data-theme/GOVE")))
    if scheme.version:
        said.append(("dcat:version", Text(scheme.version)))
    yield from _with_files(vocabulary_address(base, scheme.key), said, files, newest, licence)


def _shared(key: str, title: str, about: str, newest: datetime | None, publisher: Iri, contact: Iri) -> Said:
    return [
        ("dct:title", Text(title, "en")),
        ("dct:description", Text(about, "en")),
        ("dct:identifier", Text(key)),
        ("dct:publisher", publisher),
        ("dcat:contactPoint", contact),
        ("dct:accessRights", Iri(f"{_EU}access-right/PUBLIC")),
        ("dct:accrualPeriodicity", Iri(f"{_EU}frequency/CONT")),
        *_changed(newest),
    ]


def _changed(newest: datetime | None) -> Said:
    return [("dct:modified", Text(newest.isoformat(), datatype="xsd:dateTime"))] if newest else []


def _with_files(
    about: Iri, said: Said, files: dict[str, Iri], newest: datetime | None, licence: str = CC_BY
) -> Iterator[Node]:
    parts = {form: Iri(f"{address}#file") for form, address in files.items()}
    yield Node(about, ("dcat:Dataset",), (*said, *(("dcat:distribution", one) for one in parts.values())))
    for form, address in files.items():
        name, media = FORMATS[form]
        yield Node(
            parts[form],
            ("dcat:Distribution",),
            (
                ("dct:title", Text(name.replace("_", " "), "en")),
                ("dcat:accessURL", address),
                ("dcat:downloadURL", address),
                ("dct:license", Iri(licence)),
                ("dct:format", Iri(f"{_EU}file-type/{name}")),
                ("dcat:mediaType", Iri(_IANA + media)),
                *_changed(newest),
            ),
        )
