"""What belongs to a project: readiness, documents, how uncertain it is, its rights, its sources of money."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.project_writing import changing, is_amount, tell, wrong_choice, wrong_number
from zeroward.finance.models import Project, ProjectSource, SourceState
from zeroward.finance.project_vocabulary import DEBT, LAYERS, document_kinds
from zeroward.finance.queries.instruments import instruments
from zeroward.finance.queries.money import to_euro
from zeroward.methods.appraisal import Rights, bankability_data
from zeroward.methods.appraisal.project_risk import FACTORS
from zeroward.methods.text.clean import clean_text

MOST_SOURCES: Final = 60
SOURCE: Final = ("name", "instrument", "layer", "state", "chance", "amount", "originals", "rate", "repaid_in")


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Money for a project. `amount` is in `currency`; `rate` a fraction a year; `chance` 0–1 where it is known."""

    name: str
    amount: float
    layer: str = "grant"
    state: str = SourceState.IDEA
    instrument: str = ""
    chance: float | None = None
    rate: float | None = None
    repaid_in: int | None = None
    currency: str = "EUR"


def answer_readiness(
    *,
    actor: Any,
    viewer: Viewer,
    project: Project,
    answers: Mapping[str, Mapping[str, Any]],
    lock: int | None = None,
) -> None:
    """Say how far the project is: {criterion: {"level": int or None, "why": text}}; technical maturity is its stage,
    and what is measured is not answered. Raises NotAllowedError, ProblemsError, StaleError."""
    asked = {one.key: one.top for one in bankability_data().criteria if not one.is_measured}
    asked.pop("maturity", None)
    wrong = [
        wrong_choice(f"level_{key}")
        for key, one in answers.items()
        if key not in asked or not (one.get("level") is None or 0 <= one["level"] <= asked[key])
    ]
    if wrong:
        raise ProblemsError(wrong)
    kept = {
        key: {"level": one.get("level"), "why": clean_text(str(one.get("why", "")), limit=500)}
        for key, one in answers.items()
    }
    with changing(viewer, project, lock=lock) as current:
        before = dict(current.answers)
        current.answers = {
            key: one for key, one in {**before, **kept}.items() if one["level"] is not None or one["why"]
        }
        tell(current, actor, "readiness", before, current.answers)


def keep_documents(
    *, actor: Any, viewer: Viewer, project: Project, documents: Mapping[str, str], lock: int | None = None
) -> None:
    """Say which documents there are: {kind: where it is kept}; an empty text takes one off. Raises as the others do."""
    wrong = [wrong_choice(f"document_{key}") for key in documents if key not in document_kinds()]
    if wrong:
        raise ProblemsError(wrong)
    kept = {key: clean_text(text, limit=300, multiline=False) for key, text in documents.items()}
    with changing(viewer, project, lock=lock) as current:
        before = dict(current.documents)
        current.documents = {key: text for key, text in {**before, **kept}.items() if text}
        tell(current, actor, "documents", before, current.documents)


def state_chances(
    *,
    actor: Any,
    viewer: Viewer,
    project: Project,
    spreads: Mapping[str, tuple[float, float, float]],
    together: float | None = None,
    lock: int | None = None,
) -> None:
    """Say how uncertain investment, running costs and income are: low, likely and high multiples; `together` is the
    correlation of investment and running costs. Raises ProblemsError for what cannot be."""
    wrong = [wrong_choice(key) for key in spreads if key not in FACTORS]
    for key, (low, likely, high) in spreads.items():
        if not (all(map(isfinite, (low, likely, high))) and 0 <= low <= likely <= high <= 10 and low < high):
            wrong.append(
                Problem(
                    f"{key}_low",
                    _("Low, likely and high do not follow each other."),
                    _("Give them in this order; low must be below high."),
                )
            )
    if together is not None and not -1 <= together <= 1:
        wrong.append(Problem("together", _("This number cannot be."), _("Give a number from −1 to 1.")))
    if wrong:
        raise ProblemsError(wrong)
    with changing(viewer, project, lock=lock) as current:
        before = dict(current.chances)
        kept: dict[str, Any] = {key: list(one) for key, one in spreads.items()}
        if together and {"capex", "opex"} <= set(spreads):
            kept["together"] = together
        current.chances = kept
        tell(current, actor, "chances", before, kept)


def state_rights(
    *, actor: Any, viewer: Viewer, project: Project, rights: Rights | None, lock: int | None = None
) -> None:
    """Say which rights the project has; None takes them off. Raises ProblemsError for what cannot be."""
    wrong = []
    if rights is not None:
        wrong += [] if 0 < rights.volatility <= 2 else [wrong_number("volatility")]
        wrong += [] if 0 < rights.years <= 50 else [wrong_number("years")]
        wrong += [
            wrong_number(name)
            for name in ("resale", "grow_cost")
            if getattr(rights, name) is not None and not (is_amount(value := getattr(rights, name)) and value)
        ]
        if rights.share is not None and not 0 < rights.share <= 10:
            wrong.append(wrong_number("share"))
    if wrong:
        raise ProblemsError(wrong)
    kept: dict[str, Any] = {}
    if rights is not None:
        names = ("volatility", "years", "wait", "resale", "share", "grow_cost")
        kept = {name: getattr(rights, name) for name in names}
    with changing(viewer, project, lock=lock) as current:
        before = dict(current.rights)
        current.rights = kept
        tell(current, actor, "rights", before, kept)


def problems_of_source(row: SourceRow) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if not clean_text(row.name, limit=200, multiline=False):
        found.append(
            Problem("name", _("Where does the money come from?"), _("Name the fund, bank or budget."))
        )
    choices: dict[str, Any] = {
        "layer": LAYERS,
        "state": SourceState.values,
        "instrument": ("", *instruments()),
    }
    found += [wrong_choice(name) for name, allowed in choices.items() if getattr(row, name) not in allowed]
    if row.amount is None or not is_amount(row.amount):
        found.append(wrong_number("amount"))
    if row.chance is not None and not 0 <= row.chance <= 1:
        found.append(Problem("chance", _("This number cannot be."), _("Give a share from 0 to 100.")))
    if row.rate is not None and not -0.05 <= row.rate <= 1:
        found.append(wrong_number("rate"))
    if row.layer in DEBT and (row.rate is None or not row.repaid_in):
        found.append(
            Problem("repaid_in", _("A loan has a rate and a time."), _("Give both, or choose another kind."))
        )
    if row.repaid_in is not None and not 1 <= row.repaid_in <= 100:
        found.append(wrong_number("repaid_in"))
    return found


def save_source(
    *,
    actor: Any,
    viewer: Viewer,
    project: Project,
    row: SourceRow,
    source: ProjectSource | None = None,
    lock: int | None = None,
) -> ProjectSource:
    """Add a source of money, or change one. `lock` is that of the source. Raises as the others do."""
    found = problems_of_source(row)
    if found:
        raise ProblemsError(found)
    turned = to_euro(row.amount, row.currency)
    if turned is None:
        raise ProblemsError([wrong_choice("currency")])
    with changing(viewer, project) as current:
        if source is None and current.sources.count() >= MOST_SOURCES:
            raise ConflictError(_("There are too many of these already."), remedy=_("Delete some first."))
        kept = _held_source(current, source, lock) if source is not None else ProjectSource(project=current)
        before = {name: getattr(kept, name) for name in SOURCE} if source is not None else {}
        kept.name = clean_text(row.name, limit=200, multiline=False)
        kept.instrument, kept.layer, kept.state = row.instrument, row.layer, row.state
        kept.chance, kept.rate, kept.repaid_in = row.chance, row.rate, row.repaid_in
        kept.amount, kept.originals = turned.amount, {"amount": turned.original} if turned.original else {}
        kept.lock += 1 if source is not None else 0
        kept.save()
        tell(current, actor, "source", before, {name: getattr(kept, name) for name in SOURCE}, note=kept.name)
    return kept


def delete_source(*, actor: Any, viewer: Viewer, project: Project, source: ProjectSource) -> None:
    """Take a source of money off. Raises as the others do."""
    with changing(viewer, project) as current:
        kept = _held_source(current, source, None)
        tell(current, actor, "source", {name: getattr(kept, name) for name in SOURCE}, {}, note=kept.name)
        kept.delete()


def _held_source(project: Project, source: ProjectSource, lock: int | None) -> ProjectSource:
    kept: ProjectSource | None = project.sources.filter(pk=source.pk).first()
    if kept is None:
        raise InvalidInputError(
            _("It is not there any more."), remedy=_("Somebody deleted it. Add it anew if it is needed.")
        )
    if lock is not None and kept.lock != lock:
        raise StaleError(current={name: getattr(kept, name) for name in SOURCE}, lock=kept.lock)
    return kept
