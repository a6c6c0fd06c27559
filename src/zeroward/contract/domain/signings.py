"""Signings of a contract: opening one, closing it, renewing every year."""

import datetime
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError
from zeroward.contract.domain.places import demand_for, locked
from zeroward.contract.domain.rounds import close_all
from zeroward.contract.domain.states import BEFORE_SIGNING, move
from zeroward.contract.domain.tell_signing import tell_step
from zeroward.contract.domain.versions import freeze
from zeroward.contract.models import Contract, ContractState, Signature, SignatureWay, Signing
from zeroward.contract.rules import DECIDE
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

STATES: Final = (*BEFORE_SIGNING, ContractState.SIGNED)
"""In which a signing can be opened: not while the content still moves."""
GIVEN: Final = (SignatureWay.HERE, SignatureWay.PAPER)


def open_signing(
    *,
    actor: Any,
    viewer: Viewer,
    contract: Contract,
    year: int,
    due: datetime.date | None = None,
    place: str = "",
    note: str = "",
) -> Signing:
    """Freeze the contract and await the signature of everybody on the list. A year is signed once.

    Raises NotAllowedError, ConflictError (draft, one open already, year signed already, nobody signs for the city).
    """
    demand_for(viewer, DECIDE, contract)
    if not 2015 <= year <= 2100:
        raise ProblemsError([Problem("year", _("This year cannot be."), _("Write it with four digits."))])
    with transaction.atomic():
        current = locked(contract)
        _demand_ready(current, year)
        version = freeze(contract=current, actor=actor)
        made = Signing.objects.create(
            contract=current,
            version=version,
            year=year,
            is_renewal=current.signings.exclude(closed_on=None).exists(),
            due=due,
            place=clean_text(place, limit=200, multiline=False),
            note=clean_text(note, limit=5000),
            opened_by=signed_in(actor),
        )
        Signature.objects.bulk_create(
            Signature(signing=made, signatory=one) for one in current.signatories.filter(left_on=None)
        )
        record_event(
            action="contract.signing.open", record=current, actor=actor, changes={"year": [None, year]}
        )
    contract.number = current.number
    return made


def add_late(*, actor: Any, viewer: Viewer, signing: Signing) -> int:
    """Take signatories into an open signing who came onto the list since it was opened; how many."""
    demand_for(viewer, DECIDE, signing.contract)
    with transaction.atomic():
        kept = held(signing)
        there = kept.signatures.values("signatory")
        late = list(kept.contract.signatories.filter(left_on=None).exclude(pk__in=there))
        Signature.objects.bulk_create(Signature(signing=kept, signatory=one) for one in late)
        if late:
            names = [one.name for one in late]
            record_event(
                action="contract.signing.add",
                record=kept.contract,
                actor=actor,
                changes={"signatories": [None, names]},
            )
    return len(late)


def close_signing(
    *,
    actor: Any,
    viewer: Viewer,
    signing: Signing,
    signed_on: datetime.date,
    next_due: datetime.date | None = None,
) -> Signing:
    """Close it: the contract counts as signed. Whoever has not signed by now can do so at the next renewal.

    Raises ConflictError unless somebody has signed for the city, ProblemsError for dates that cannot be.
    """
    contract = signing.contract
    demand_for(viewer, DECIDE, contract)
    problems = []
    if signed_on > timezone.localdate():
        problems.append(Problem("signed_on", _("This day is still to come.")))
    if next_due is not None and next_due <= signed_on:
        problems.append(Problem("next_due", _("The next renewal comes after this signing.")))
    if problems:
        raise ProblemsError(problems)
    with transaction.atomic():
        current = locked(contract)
        kept = held(signing)
        if not kept.signatures.filter(signatory__is_city=True, way__in=GIVEN).exists():
            raise ConflictError(
                _("Nobody has signed for the city yet."), remedy=_("Without the city there is no contract.")
            )
        kept.closed_on, kept.next_due = signed_on, next_due
        kept.save(update_fields=["closed_on", "next_due", "updated_at"])
        kept.signatures.exclude(token="").update(token="", expires_at=None)
        record_event(
            action="contract.signing.close",
            record=current,
            actor=actor,
            changes={"signed": [None, signed_on.isoformat()], "year": [None, kept.year]},
        )
        close_all(current, actor=actor, said="", taken_back=False)
        if current.state != ContractState.SIGNED:
            move(
                current,
                actor=actor,
                key="sign",
                to_state=ContractState.SIGNED,
                said="",
                mark=kept.version.digest,
            )
        tell_step(contract=current, key="sign", actor=actor)
    signing.closed_on = kept.closed_on
    contract.state, contract.stamp = current.state, current.stamp
    return kept


def call_off(*, actor: Any, viewer: Viewer, signing: Signing) -> None:
    """Give up an open signing. Signatures already given are deleted with it; the log keeps how many there were."""
    demand_for(viewer, DECIDE, signing.contract)
    with transaction.atomic():
        kept = held(signing)
        given = kept.signatures.filter(way__in=GIVEN).count()
        record_event(
            action="contract.signing.call_off",
            record=kept.contract,
            actor=actor,
            changes={"year": [kept.year, None], "signatures": [given, 0]},
        )
        kept.signatures.all().delete()
        kept.delete()


def held(signing: Signing) -> Signing:
    """The signing as it is now, held until the transaction ends. Raises ConflictError when it is closed."""
    kept: Signing | None = (
        Signing.objects.select_for_update(of=("self",))
        .select_related("contract__city__country", "version")
        .filter(pk=signing.pk)
        .first()
    )
    if kept is None or kept.closed_on is not None:
        raise ConflictError(_("This signing is closed."), remedy=_("Look at it again."))
    return kept


def _demand_ready(contract: Contract, year: int) -> None:
    if contract.state not in STATES:
        raise ConflictError(
            _("This contract cannot be signed now: %(state)s.") % {"state": contract.get_state_display()},
            remedy=_("Let it be reviewed first; then its content stays as it is."),
        )
    if contract.signings.filter(closed_on=None).exists():
        raise ConflictError(_("It is being signed already."), remedy=_("Close that signing first."))
    if contract.signings.filter(year=year).exists():
        raise ConflictError(
            _("It was signed in %(year)d already.") % {"year": year},
            place="year",
            remedy=_("Choose another year."),
        )
    if not contract.signatories.filter(left_on=None, is_city=True).exists():
        raise ConflictError(
            _("Nobody on the list signs for the city."),
            remedy=_("Name who does, on the page of signatories."),
        )
