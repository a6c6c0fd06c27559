"""What reviews, signings and agreements keep about one person, for the copy that they can take."""

from typing import Any

from zeroward.contract.models import (
    Agreement,
    ContractStep,
    ContractVersion,
    Dossier,
    Pact,
    Picture,
    Publication,
    ReviewQuestion,
    ReviewRound,
    Signatory,
    Signature,
    Signing,
    StateAnnex,
)
from zeroward.people.queries.addresses import verified_addresses


def signing_data(user: Any) -> dict[str, Any]:
    """What they did, and where they are named as the person who signs (by one of their addresses)."""
    place = ("contract__scope", "contract__title")
    addresses = sorted(verified_addresses(user))
    return {
        "steps": _rows(ContractStep.objects.filter(by=user), *place, "to_state", "statement", "at"),
        "versions": _rows(ContractVersion.objects.filter(by=user), *place, "number", "note", "at"),
        "publications": _rows(
            Publication.objects.filter(by=user), "version__contract__title", "version__number", "at"
        ),
        "dossiers": _rows(Dossier.objects.filter(by=user), "version__contract__title", "code", "at"),
        "rounds": _rows(
            ReviewRound.objects.filter(opened_by=user), *place, "number", "asks", "reviewer", "opened_at"
        ),
        "questions": _rows(
            ReviewQuestion.objects.filter(asked_by=user), "round__contract__title", "text", "asked_at"
        ),
        "answers": _rows(
            ReviewQuestion.objects.filter(answered_by=user), "round__contract__title", "answer", "answered_at"
        ),
        "signings": _rows(Signing.objects.filter(opened_by=user), *place, "year"),
        "recorded": _rows(
            Signature.objects.filter(recorded_by=user), "signatory__name", "name", "signed_on", "proof"
        ),
        "signatory": _rows(
            Signatory.objects.filter(email__in=addresses), *place, "name", "person", "position", "email"
        ),
        "signed": _rows(
            Signature.objects.filter(signatory__email__in=addresses).exclude(way=""),
            "signatory__name",
            "name",
            "position",
            "signed_on",
        ),
        "annexes": _rows(StateAnnex.objects.filter(entered_by=user), *place, "title", "authority"),
        "pacts": _rows(Pact.objects.filter(opened_by=user), "scope", "title", "created_at"),
        "pictures": _rows(Picture.objects.filter(added_by=user), "scope", "title", "created_at"),
        "agreements": _rows(Agreement.objects.filter(entered_by=user), "scope", "title", "created_at"),
    }


def _rows(records: Any, *fields: str) -> list[dict[str, Any]]:
    return [dict(row) for row in records.order_by("pk").values(*fields)]
