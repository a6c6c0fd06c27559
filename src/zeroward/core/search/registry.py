"""Who has what to be found: each app registers its sources when it starts (`AppConfig.ready`)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from zeroward.core.search.records import RecordData


def _key(record: Any) -> str:
    return str(record.key)


@dataclass(frozen=True, slots=True)
class SearchSource:
    """One kind of record.

    `queryset` gives the records that every reader may see, and nothing else: what it does not return is never
    indexed. `describe` turns a list of them into what the index holds, with as few queries as it can;
    `key_of` gives the key by which a record that is no longer public is taken out.
    """

    kind: str
    model: type[Model]
    queryset: Callable[[], QuerySet[Any]]
    describe: Callable[[Sequence[Any]], Iterable[RecordData]]
    label: Any = ""
    key_of: Callable[[Any], str] = _key


@dataclass(frozen=True, slots=True)
class FacetKind:
    """A way to narrow a search: its name in addresses, its label, and the label of a code in a language."""

    name: str
    label: Any
    label_for: Callable[[str, str], str]


_sources: dict[str, SearchSource] = {}
_facets: dict[str, FacetKind] = {}


def register_source(source: SearchSource) -> None:
    """Adds a kind; registering it again replaces it, so that a reload does no harm."""
    _sources[source.kind] = source


def register_facet(facet: FacetKind) -> None:
    _facets[facet.name] = facet


def sources() -> tuple[SearchSource, ...]:
    return tuple(_sources[kind] for kind in sorted(_sources))


def source_for(record: Model) -> SearchSource | None:
    """The source of a record, by its exact model."""
    return next((source for source in sources() if source.model is type(record)), None)


def facet_label(name: str, code: str, lang: str) -> str:
    """What a reader sees for a code of a facet; the code itself when nobody registered the facet."""
    facet = _facets.get(name)
    return facet.label_for(code, lang) if facet else code


def facet_title(name: str) -> Any:
    """The facet's own label."""
    facet = _facets.get(name)
    return facet.label if facet else name
