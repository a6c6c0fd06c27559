"""Signings of a contract: who has signed, who is awaited, what a signatory sees before signing."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils import timezone

from zeroward.contract.models import Contract, Signature, SignatureWay, Signing, StateAnnex
from zeroward.contract.queries.version_changes import Comparison, compare


@dataclass(frozen=True, slots=True)
class SigningRow:
    signing: Signing
    signed: int
    awaited: int
    declined: int


@dataclass(frozen=True, slots=True)
class SigningsPage:
    """`next_due` is when the newest signing asks for a renewal; `is_late` when that day has passed."""

    rows: tuple[SigningRow, ...]
    annexes: tuple[StateAnnex, ...]
    next_due: datetime.date | None

    @property
    def is_late(self) -> bool:
        return self.next_due is not None and self.next_due < timezone.localdate()

    @property
    def has_open(self) -> bool:
        return any(row.signing.closed_on is None for row in self.rows)


@dataclass(frozen=True, slots=True)
class SigningPage:
    """`late` are signatories who came onto the list since it was opened; `since` what changed since the last one."""

    signing: Signing
    signatures: tuple[Signature, ...]
    late: tuple[str, ...]
    previous: Signing | None
    since: Comparison | None

    @property
    def signed(self) -> int:
        return sum(one.way in (SignatureWay.HERE, SignatureWay.PAPER) for one in self.signatures)

    @property
    def awaited(self) -> int:
        return sum(not one.way for one in self.signatures)


@dataclass(frozen=True, slots=True)
class SignPage:
    """What lies before a signatory: its own commitments as they were frozen."""

    signature: Signature
    commitments: tuple[Mapping[str, Any], ...]


def signings_page(contract: Contract) -> SigningsPage:
    """Three queries."""
    rows = []
    for one in (
        contract.signings.select_related("version").defer("version__data").prefetch_related("signatures")
    ):
        ways = [row.way for row in one.signatures.all()]
        declined = ways.count(SignatureWay.DECLINED)
        awaited = ways.count("")
        rows.append(SigningRow(one, len(ways) - declined - awaited, awaited, declined))
    newest = next((row.signing for row in rows if row.signing.closed_on is not None), None)
    return SigningsPage(tuple(rows), tuple(contract.annexes.all()), newest.next_due if newest else None)


def signing_of(contract: Contract, year: int) -> Signing:
    """Raises Http404."""
    found: Signing | None = (
        contract.signings.select_related("version", "contract__city__country").filter(year=year).first()
    )
    if found is None:
        raise Http404("There is no such signing.")
    return found


def signature_of(signing: Signing, pk: int) -> Signature:
    """Raises Http404."""
    found: Signature | None = (
        signing.signatures.select_related("signatory", "signing__contract__city__country")
        .filter(pk=pk)
        .first()
    )
    if found is None:
        raise Http404("There is no such signature.")
    return found


def signing_page(signing: Signing) -> SigningPage:
    """Three queries."""
    signatures = tuple(
        signing.signatures.select_related("signatory").order_by("-signatory__is_city", "signatory")
    )
    late: tuple[str, ...] = ()
    if signing.closed_on is None:
        there = {one.signatory_id for one in signatures}
        late = tuple(
            one.name for one in signing.contract.signatories.filter(left_on=None) if one.pk not in there
        )
    previous = (
        Signing.objects.filter(contract=signing.contract_id, year__lt=signing.year)
        .exclude(closed_on=None)
        .select_related("version")
        .order_by("-year")
        .first()
    )
    since = None
    if previous is not None and previous.version_id != signing.version_id:
        since = compare(previous.version.data, signing.version.data)
    return SigningPage(signing, signatures, late, previous, since)


def sign_page(signature: Signature) -> SignPage:
    """No query beyond those that found the signature."""
    version = signature.signing.version
    own = next((one for one in version.data["signatories"] if one["name"] == signature.signatory.name), None)
    return SignPage(signature, tuple(own["commitments"]) if own else ())
