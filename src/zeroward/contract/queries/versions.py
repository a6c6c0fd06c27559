"""Versions of a contract, what of them is public, and two states beside each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.http import Http404
from django.utils.translation import gettext as _

from zeroward.contract.models import Contract, ContractVersion, Dossier, Publication
from zeroward.contract.queries.content import content_of
from zeroward.contract.queries.headers import signatories_frozen
from zeroward.contract.queries.showing import words_of
from zeroward.contract.queries.version_changes import Comparison, compare
from zeroward.methods.contracts.template.load import template_of

NOW: Final = 0
"""Number of the contract as it is now."""


@dataclass(frozen=True, slots=True)
class VersionRow:
    version: ContractVersion
    publication: Publication | None
    dossiers: tuple[Dossier, ...]
    signed: tuple[int, ...]
    """Years in which this version was signed."""


@dataclass(frozen=True, slots=True)
class VersionsPage:
    rows: tuple[VersionRow, ...]

    @property
    def choices(self) -> list[tuple[int, str]]:
        """What can be compared, the contract as it is now first."""
        return [
            (NOW, _("the contract as it is now")),
            *((row.version.number, version_words(row.version.number)) for row in self.rows),
        ]


@dataclass(frozen=True, slots=True)
class Pair:
    before: str
    after: str
    comparison: Comparison


def version_words(number: int) -> str:
    return _("version %(number)d") % {"number": number}


def versions_page(contract: Contract) -> VersionsPage:
    """Four queries."""
    versions = list(contract.versions.defer("data").select_related("by").order_by("-number"))
    public = {
        one.version_id: one
        for one in Publication.objects.filter(version__contract=contract, withdrawn_at=None)
    }
    dossiers: dict[int, list[Dossier]] = {}
    for one in Dossier.objects.filter(version__contract=contract).defer("manifest"):
        dossiers.setdefault(one.version_id, []).append(one)
    signed: dict[int, list[int]] = {}
    for pk, year in contract.signings.exclude(closed_on=None).values_list("version", "year"):
        signed.setdefault(pk, []).append(year)
    return VersionsPage(
        tuple(
            VersionRow(
                one,
                public.get(one.pk),
                tuple(dossiers.get(one.pk, ())),
                tuple(sorted(signed.get(one.pk, ()))),
            )
            for one in versions
        )
    )


def version_of(contract: Contract, number: int) -> ContractVersion:
    """Raises Http404."""
    found: ContractVersion | None = (
        contract.versions.select_related("contract__city__country").filter(number=number).first()
    )
    if found is None:
        raise Http404("There is no such version.")
    return found


def modules_of(version: ContractVersion) -> list[tuple[str, str]]:
    """The modules of a version with their titles, for a choice."""
    content = version.data["content"]
    template = template_of(content["template"])
    return [
        (key, f"{key} {words_of(template.module(key).title)}" if template.has(key) else key)
        for key in content["modules"]
    ]


def chosen_pair(contract: Contract, first: str, second: str) -> Pair | None:
    """The states named by numbers ("0" is now); None when one of them is not there or both are the same."""
    numbers = [int(one) if one.isdecimal() and len(one) < 6 else -1 for one in (first, second)]
    if -1 in numbers or numbers[0] == numbers[1]:
        return None
    # now is later than every version
    numbers.sort(key=lambda one: (one == NOW, one))
    kept = {one.number: one for one in contract.versions.filter(number__in=numbers)}
    if any(one != NOW and one not in kept for one in numbers):
        return None
    states = [state_of(contract, kept.get(one)) for one in numbers]
    names = [version_words(one) if one != NOW else _("the contract as it is now") for one in numbers]
    return Pair(names[0], names[1], compare(*states))


def state_of(contract: Contract, version: ContractVersion | None) -> Mapping[str, Any]:
    """A version's data; those of the contract as it is now for None."""
    if version is not None:
        return dict(version.data)
    return {"content": content_of(contract), "signatories": signatories_frozen(contract)}
