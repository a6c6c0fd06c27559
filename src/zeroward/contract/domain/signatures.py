"""One signature: by the link that was sent, or on paper; and only by those who have the right.

The link holds a secret of which only the hash is stored. It works for one signatory and one frozen version, until it
was used or has expired. Who opens it needs no account.
"""

import datetime
from collections.abc import Mapping
from hashlib import sha256
from secrets import token_urlsafe
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError
from zeroward.contract.domain.places import demand_for
from zeroward.contract.domain.signings import held
from zeroward.contract.domain.tell_signing import tell_signature
from zeroward.contract.models import Signature, SignatureWay
from zeroward.contract.rules import DECIDE
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

HOLDS: Final = datetime.timedelta(days=30)
LONGEST_SECRET: Final = 100


class VoidLinkError(InvalidInputError):
    """A link that opens nothing."""


def make_link(*, actor: Any, viewer: Viewer, signature: Signature) -> str:
    """The secret of a new link, shown once; an earlier link of this signatory works no more."""
    demand_for(viewer, DECIDE, signature.signing.contract)
    secret = token_urlsafe(32)
    with transaction.atomic():
        kept = _awaited(signature)
        kept.token, kept.sent_at = _hash(secret), timezone.now()
        kept.expires_at = timezone.now() + HOLDS
        kept.save(update_fields=["token", "sent_at", "expires_at"])
        record_event(
            action="contract.signature.link",
            record=kept.signing.contract,
            actor=actor,
            label=kept.signatory.name,
        )
    return secret


def by_secret(secret: str) -> Signature:
    """The signature that a link stands for. Raises VoidLinkError for one that never was, was used, or has expired."""
    found: Signature | None = None
    if 0 < len(secret) <= LONGEST_SECRET:
        found = (
            Signature.objects.filter(token=_hash(secret), way="", signing__closed_on=None)
            .select_related("signing__contract__city__country", "signing__version", "signatory")
            .first()
        )
    if found is None or found.expires_at is None or found.expires_at < timezone.now():
        raise VoidLinkError(
            _("This link does not hold any more."), remedy=_("Ask the city to send you a new one.")
        )
    return found


def sign(
    *, secret: str, seen: str, name: str, position: str = "", agrees: bool = False, remark: str = ""
) -> Signature:
    """Sign as the signatory whose link this is. `seen` is the digest of the content before the person's eyes.

    Raises ProblemsError without a name or the tick; ConflictError when the digest is another; VoidLinkError.
    """
    written = clean_text(name, limit=200, multiline=False)
    problems = []
    if not written:
        problems.append(Problem("name", _("Write your name.")))
    if not agrees:
        problems.append(Problem("agrees", _("Tick this to sign.")))
    if problems:
        raise ProblemsError(problems)
    return _answer(
        secret,
        seen,
        SignatureWay.HERE,
        {"name": written, "position": clean_text(position, limit=200, multiline=False)},
        remark,
    )


def decline(*, secret: str, seen: str, remark: str = "") -> Signature:
    """Say that this signatory does not sign. Raises as `sign` does."""
    return _answer(secret, seen, SignatureWay.DECLINED, {}, remark)


def record_paper(*, actor: Any, viewer: Viewer, signature: Signature, values: Mapping[str, Any]) -> Signature:
    """Record a signature on paper: `name`, `position`, `signed_on`, `proof` (where the paper is kept), `remark`.

    For the coordinators of the city. Raises NotAllowedError, ProblemsError, ConflictError when it was given already.
    """
    contract = signature.signing.contract
    demand_for(viewer, DECIDE, contract)
    day = values.get("signed_on")
    row = {
        "name": clean_text(str(values.get("name") or ""), limit=200, multiline=False),
        "position": clean_text(str(values.get("position") or ""), limit=200, multiline=False),
        "proof": clean_text(str(values.get("proof") or ""), limit=300, multiline=False),
        "remark": clean_text(str(values.get("remark") or ""), limit=2000),
        "signed_on": day,
    }
    problems = []
    if not row["name"]:
        problems.append(Problem("name", _("Write who signed.")))
    if not row["proof"]:
        problems.append(Problem("proof", _("Say where the signed paper is kept.")))
    if not isinstance(day, datetime.date):
        problems.append(Problem("signed_on", _("Give the day.")))
    elif day > timezone.localdate():
        problems.append(Problem("signed_on", _("This day is still to come.")))
    if problems:
        raise ProblemsError(problems)
    with transaction.atomic():
        kept = _awaited(signature)
        _store(kept, SignatureWay.PAPER, row)
        kept.recorded_by = signed_in(actor)
        kept.save()
        _log(kept, actor)
    return kept


def take_back(*, actor: Any, viewer: Viewer, signature: Signature) -> None:
    """Correct a signature recorded by mistake while the signing is open: on paper alone, or a refusal."""
    demand_for(viewer, DECIDE, signature.signing.contract)
    with transaction.atomic():
        kept = _current(signature)
        if kept.way == SignatureWay.HERE:
            raise NotAllowedError(
                _("They signed this themselves."), remedy=_("Only calling off the signing undoes it.")
            )
        before, kept.way = kept.way, ""
        for one in ("name", "position", "proof", "remark", "digest"):
            setattr(kept, one, "")
        kept.signed_on = kept.recorded_at = None
        kept.save()
        record_event(
            action="contract.signature.take_back",
            record=kept.signing.contract,
            actor=actor,
            label=kept.signatory.name,
            changes={"way": [before, ""]},
        )


def _answer(secret: str, seen: str, way: str, values: Mapping[str, Any], remark: str) -> Signature:
    with transaction.atomic():
        kept = _awaited(by_secret(secret))
        if seen != kept.signing.version.digest:
            raise ConflictError(_("You looked at another version."), remedy=_("Open the link again."))
        _store(
            kept, way, {**values, "signed_on": timezone.localdate(), "remark": clean_text(remark, limit=2000)}
        )
        kept.save()
        _log(kept, None)
        tell_signature(signature=kept)
    return kept


def _store(kept: Signature, way: str, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(kept, name, value)
    kept.way, kept.digest = way, kept.signing.version.digest
    kept.recorded_at = timezone.now()
    kept.token, kept.expires_at = "", None


def _log(kept: Signature, actor: Any) -> None:
    """The organisation, never the person."""
    record_event(
        action="contract.signature.give",
        record=kept.signing.contract,
        actor=actor,
        label=kept.signatory.name,
        changes={"way": ["", kept.way], "digest": ["", kept.digest]},
    )


def _awaited(signature: Signature) -> Signature:
    kept = _current(signature)
    if kept.way:
        raise ConflictError(
            _("%(who)s has answered already.") % {"who": kept.signatory.name}, remedy=_("Look at it again.")
        )
    return kept


def _current(signature: Signature) -> Signature:
    held(signature.signing)
    found: Signature = (
        Signature.objects.select_for_update(of=("self",))
        .select_related("signing__contract__city__country", "signing__version", "signatory")
        .get(pk=signature.pk)
    )
    return found


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
