"""Contracts that somebody may see, in whatever form: read from a file, published here, or kept here and shared."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.contract.models import ContractFile, ContractVersion
from zeroward.contract.queries.access import readable_contracts
from zeroward.contract.queries.published import standing
from zeroward.contract.queries.readings import readable_files
from zeroward.core.visibility import Viewer
from zeroward.insight.models import IndexedContract
from zeroward.insight.vocabulary import module_name
from zeroward.places.models import City

FORM_TITLES: Final = {
    "whole": gettext_lazy("published here, whole"),
    "file": gettext_lazy("read from a file"),
    "part": gettext_lazy("published here in part"),
    "shared": gettext_lazy("written here, shared with you"),
}
"""The forms in the order in which one is taken where a city has several."""
_ORDER: Final = tuple(FORM_TITLES)


@dataclass(frozen=True, slots=True)
class Source:
    """One contract. `pk` is that of its rows, `record` that of the file, publication or version it was read from;
    `contract` and `number` belong to one that was written here. `text` is the digest of what was read."""

    pk: int
    form: str
    record: int
    city: City
    title: str
    year: int | None
    language: str
    is_example: bool
    has_dictionary: bool
    counted: str
    text: str
    contract: int = 0
    number: int = 0

    @property
    def is_file(self) -> bool:
        return self.form == "file"

    @property
    def form_words(self) -> str:
        return str(FORM_TITLES[self.form])

    def address(self, line: int, module: str) -> str:
        """Where a quote stands: the line of a file, the module of a contract that was written here."""
        if self.is_file:
            return reverse("insight:passage", args=[self.record, line])
        if self.form == "shared":
            name, args = ("module", [self.contract, module]) if module else ("contract", [self.contract])
            return reverse(f"contract:{name}", args=args)
        page = reverse("contract:public-version", args=[self.city.key, self.contract, self.number])
        return f"{page}#m-{module}" if module else page

    def place(self, line: int, module: str) -> str:
        """The words of a link to it."""
        if self.is_file:
            return _("%(title)s, line %(line)d") % {"title": self.title, "line": line}
        return f"{self.title}, {module_name(module)}"


def sources_for(viewer: Viewer) -> list[Source]:
    """Everything that was indexed and that a viewer may see, by city. Four queries, whatever the number."""
    return sorted(
        (*_files(viewer), *_published(), *_shared(viewer)),
        key=lambda one: (one.city.name, -(one.year or 0), _ORDER.index(one.form), one.pk),
    )


def one_for_each(sources: Sequence[Source]) -> tuple[tuple[Source, ...], tuple[Source, ...]]:
    """What is taken and what is set aside where a city has contracts in several forms: the first form of
    `FORM_TITLES`, of contracts written here the newest, of files all."""
    of_city: dict[int, list[Source]] = {}
    for one in sources:
        of_city.setdefault(one.city.pk, []).append(one)
    taken = {one.pk for there in of_city.values() for one in _taken(there)}
    return (
        tuple(one for one in sources if one.pk in taken),
        tuple(one for one in sources if one.pk not in taken),
    )


def _taken(sources: Sequence[Source]) -> Iterable[Source]:
    first = min((one.form for one in sources), key=_ORDER.index)
    found = [one for one in sources if one.form == first]
    return found if first == "file" else [max(found, key=lambda one: (one.year or 0, one.record))]


def _files(viewer: Viewer) -> Iterator[Source]:
    files = readable_files(viewer).filter(indexed__isnull=False).select_related("indexed")
    for one in files:
        yield Source(
            one.indexed.pk,
            "file",
            one.pk,
            one.city,
            one.title,
            one.year,
            one.language,
            one.is_example,
            one.indexed.has_dictionary,
            one.indexed.digest,
            one.digest,
        )


def _published() -> Iterator[Source]:
    """The newest publication of every contract; which one it is never depends on what was indexed."""
    rows = _rows(IndexedContract.objects.filter(publication__withdrawn_at=None, publication__isnull=False))
    seen: set[int] = set()
    for one in standing().defer("version__data"):
        if one.version.contract_id in seen:
            continue
        seen.add(one.version.contract_id)
        if one.pk in rows:
            form = "part" if one.modules else "whole"
            year = localtime(one.at).year
            yield _written(rows[one.pk], form, one.pk, one.version, year)


def _shared(viewer: Viewer) -> Iterator[Source]:
    """The newest kept version of contracts that are shared with the viewer or are their own."""
    if not viewer.roles and not viewer.is_admin:
        return
    indexed = (
        IndexedContract.objects.filter(
            version__contract__in=readable_contracts(viewer).order_by().values("pk")
        )
        .select_related("version__contract__city__country")
        .defer("version__data")
    )
    for one in indexed:
        version = one.version
        if version is not None:
            yield _written(one, "shared", version.pk, version, localtime(version.at).year)


def _rows(indexed: QuerySet[IndexedContract]) -> dict[int, IndexedContract]:
    return {one.publication_id: one for one in indexed if one.publication_id is not None}


def _written(indexed: IndexedContract, form: str, record: int, version: ContractVersion, year: int) -> Source:
    return Source(
        indexed.pk,
        form,
        record,
        version.contract.city,
        indexed.title,
        year,
        indexed.language,
        indexed.is_example,
        indexed.has_dictionary,
        indexed.digest,
        indexed.text_digest,
        version.contract_id,
        version.number,
    )


def files_among(sources: Iterable[Source]) -> list[ContractFile]:
    """The records of those that are files."""
    return list(ContractFile.objects.filter(pk__in=[one.record for one in sources if one.is_file]))
