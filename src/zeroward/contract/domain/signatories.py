"""Who signs a contract, and what each of them takes on. The list may grow after the contract was signed."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError
from zeroward.contract.domain.places import demand_for, locked
from zeroward.contract.domain.records import Kind, drop, put, still_there
from zeroward.contract.models import Contract, Signatory, SignatoryCommitment
from zeroward.contract.queries.priorities import priorities_of
from zeroward.contract.rules import EDIT
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

SIGNATORY: Final = Kind(
    Signatory,
    "contract.signatory",
    "contract",
    ("name", "domain", "level", "legal_form", "person", "position", "email", "is_city"),
    unique="name",
    private=("person", "position", "email"),
)
MOST_COMMITMENTS: Final = 20
MOST_WORDS: Final = 2000


def save_signatory(
    *,
    actor: Any,
    viewer: Viewer,
    contract: Contract,
    values: Mapping[str, Any],
    commitments: Sequence[Mapping[str, Any]],
    signatory: Signatory | None = None,
    lock: int = 0,
) -> Signatory:
    """Add a signatory or change one, with its commitments {"text", "priorities" (numbers), "by_year"}.

    Raises NotAllowedError, ProblemsError (places "commitments.1.text" …), StaleError.
    """
    demand_for(viewer, EDIT, contract)
    with transaction.atomic():
        current = locked(contract)
        rows = _clean(current, commitments)
        saved: Signatory = put(
            SIGNATORY, actor=actor, parent=current, values=values, record=signatory, lock=lock
        )
        _write(current, saved, rows, actor)
    return saved


def delete_signatory(
    *, actor: Any, viewer: Viewer, contract: Contract, signatory: Signatory, lock: int | None = None
) -> None:
    """Delete a signatory who never signed. Who has signed leaves instead (`leave`)."""
    demand_for(viewer, EDIT, contract)
    with transaction.atomic():
        current = locked(contract)
        if signatory.signatures.exclude(way="").exists():
            raise ConflictError(
                _("There is a signature of theirs already."), remedy=_("Say since when they sign no more.")
            )
        signatory.signatures.all().delete()
        drop(SIGNATORY, actor=actor, parent=current, record=signatory, lock=lock)


def leave(*, actor: Any, viewer: Viewer, contract: Contract, signatory: Signatory) -> None:
    """They sign no more from today on; what they signed stands."""
    demand_for(viewer, EDIT, contract)
    with transaction.atomic():
        kept = still_there(SIGNATORY, locked(contract), signatory, None)
        kept.left_on = timezone.localdate()
        _save(kept, contract, actor, "leave")
        kept.signatures.filter(way="", signing__closed_on=None).delete()


def forget_person(*, actor: Any, viewer: Viewer, contract: Contract, signatory: Signatory) -> None:
    """Take names and addresses of persons out; the organisation and its signatures stay."""
    demand_for(viewer, EDIT, contract)
    with transaction.atomic():
        kept = still_there(SIGNATORY, locked(contract), signatory, None)
        kept.person = kept.position = kept.email = ""
        _save(kept, contract, actor, "forget")
        kept.signatures.update(name="", position="")


def _save(kept: Signatory, contract: Contract, actor: Any, what: str) -> None:
    """What is taken out does not live on in the log."""
    kept.lock += 1
    kept.save()
    record_event(action=f"contract.signatory.{what}", record=contract, actor=actor, label=kept.name)


def _clean(contract: Contract, commitments: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    known = {one.number for one in priorities_of(contract)}
    rows: list[dict[str, Any]] = []
    problems = []
    for place, row in enumerate(commitments[: MOST_COMMITMENTS + 1]):
        text = clean_text(str(row.get("text") or ""), limit=MOST_WORDS)
        serves = [str(one) for one in row.get("priorities") or ()]
        year = row.get("by_year")
        if not text:  # emptying the words takes a commitment out
            continue
        if any(one not in known for one in serves):
            problems.append(
                Problem(
                    f"commitments.{place}.priorities",
                    _("There is no such strategic priority."),
                    _("Choose one from the list."),
                )
            )
        if year is not None and not 2015 <= year <= 2100:
            problems.append(
                Problem(
                    f"commitments.{place}.by_year", _("This year cannot be."), _("Write it with four digits.")
                )
            )
        rows.append({"text": text, "priorities": serves, "by_year": year})
    if len(rows) > MOST_COMMITMENTS:
        problems.append(
            Problem("commitments", _("There can be up to %(most)d of these.") % {"most": MOST_COMMITMENTS})
        )
    if problems:
        raise ProblemsError(problems)
    return rows


def _write(contract: Contract, signatory: Signatory, rows: list[dict[str, Any]], actor: Any) -> None:
    before = list(signatory.commitments.order_by("order", "pk").values("text", "priorities", "by_year"))
    if before == rows:
        return
    signatory.commitments.all().delete()
    SignatoryCommitment.objects.bulk_create(
        SignatoryCommitment(signatory=signatory, order=place, **row) for place, row in enumerate(rows)
    )
    record_event(
        action="contract.signatory.commit",
        record=contract,
        actor=actor,
        label=signatory.name,
        changes={"commitments": [before, rows]},
    )
