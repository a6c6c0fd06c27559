"""What of contracts everyone may read: published versions, and of each only the modules that were published."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from zeroward.contract.models import Contract, ContractVersion, Dossier, Publication


@dataclass(frozen=True, slots=True)
class Published:
    """`content` holds nothing but the modules that are shown; `modules` names them, `is_whole` when these are all."""

    publication: Publication
    version: ContractVersion
    content: Mapping[str, Any]
    modules: tuple[str, ...]
    is_whole: bool

    @property
    def contract(self) -> Contract:
        return self.version.contract


def standing() -> QuerySet[Publication]:
    """Publications that were not withdrawn, the newest version of each contract first."""
    return (
        Publication.objects.filter(withdrawn_at=None)
        .select_related("version__contract__city__country")
        .order_by("version__contract__city__name", "version__contract_id", "-version__number")
    )


def published_contracts() -> list[Publication]:
    """The newest publication of every contract, by city; without the content. One query."""
    newest: dict[int, Publication] = {}
    for one in standing().defer("version__data"):
        newest.setdefault(one.version.contract_id, one)
    return list(newest.values())


def published(city: str, contract: int, number: int | None = None) -> Published:
    """The published version of a city's contract: the newest, or one by its number. Raises Http404. One query."""
    found = standing().filter(version__contract=contract, version__contract__city__key=city)
    if number is not None:
        found = found.filter(version__number=number)
    publication = found.first()
    if publication is None:
        raise Http404("No such contract was published.")
    return shown_of(publication)


def shown_of(publication: Publication) -> Published:
    """A publication with what it shows."""
    version = publication.version
    content = shown_content(version, publication.modules)
    return Published(publication, version, content, tuple(content["modules"]), not publication.modules)


def frozen(version: ContractVersion) -> Published:
    """The whole of a version in the same shape, for those who may read it unpublished: its signatories."""
    content = version.data["content"]
    return Published(Publication(version=version), version, content, tuple(content["modules"]), is_whole=True)


def withdrawn(city: str, contract: int, number: int | None = None) -> Publication | None:
    """What was published and taken back with a reason, when nothing else can be read in its place."""
    found = Publication.objects.filter(version__contract=contract, version__contract__city__key=city).exclude(
        withdrawn_reason=""
    )
    if number is not None:
        found = found.filter(version__number=number)
    return found.select_related("version__contract__city__country").defer("version__data").first()


def shown_content(version: ContractVersion, modules: list[str]) -> dict[str, Any]:
    """The content of a version, cut down to the modules named; [] = all."""
    content = version.data["content"]
    if not modules:
        return dict(content)
    return {
        **content,
        "modules": {key: one for key, one in content["modules"].items() if key in set(modules)},
    }


def public_dossier(publication: Publication) -> Dossier | None:
    """The newest sealed file that shows exactly what is published."""
    found = [
        one
        for one in Dossier.objects.filter(version=publication.version_id)
        if one.modules == publication.modules
    ]
    return found[0] if found else None
