"""A city's own structure beside the template, and the demands of national frameworks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError, StaleError
from zeroward.contract.domain.places import writing
from zeroward.contract.models import Contract, Fit, FrameworkDemand, OwnSection
from zeroward.contract.queries.content import template_for
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

MOST_ROWS: Final = 300
SECTION: Final = ("number", "title", "text", "modules", "order")
DEMAND: Final = ("framework", "demand", "source", "modules", "fit", "note")


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A part of the city's own document, and the modules of the template that it answers."""

    title: str
    number: str = ""
    text: str = ""
    modules: Sequence[str] = ()
    order: int = 0


@dataclass(frozen=True, slots=True)
class DemandRow:
    """What a framework asks for, where the contract answers it, and whether it does."""

    framework: str
    demand: str
    source: str = ""
    modules: Sequence[str] = ()
    fit: str = Fit.OPEN
    note: str = ""


def save_section(
    *,
    actor: Any,
    viewer: Viewer,
    contract: Contract,
    row: SectionRow,
    record: OwnSection | None = None,
    lock: int = 0,
) -> OwnSection:
    """Add a section or change one. Raises NotAllowedError, ConflictError, ProblemsError, StaleError."""
    values = {
        "number": clean_text(row.number, limit=20, multiline=False),
        "title": clean_text(row.title, limit=200, multiline=False),
        "text": clean_text(row.text),
        "modules": list(row.modules),
        "order": row.order,
    }
    faults = [] if values["title"] else [Problem("title", _("The section needs a title."))]
    saved: OwnSection = _save(actor, viewer, contract, OwnSection, "section", values, faults, record, lock)
    return saved


def save_demand(
    *,
    actor: Any,
    viewer: Viewer,
    contract: Contract,
    row: DemandRow,
    record: FrameworkDemand | None = None,
    lock: int = 0,
) -> FrameworkDemand:
    """Add a demand or change one. Raises as `save_section` does."""
    values = {
        "framework": clean_text(row.framework, limit=200, multiline=False),
        "demand": clean_text(row.demand, limit=500, multiline=False),
        "source": clean_text(row.source, limit=500, multiline=False),
        "modules": list(row.modules),
        "fit": row.fit,
        "note": clean_text(row.note, limit=5000),
    }
    faults = [
        Problem(name, _("Please say this."), _("One line is enough."))
        for name in ("framework", "demand")
        if not values[name]
    ]
    if row.fit not in Fit.values:
        faults.append(Problem("fit", _("There is no such choice."), _("Choose one from the list.")))
    saved: FrameworkDemand = _save(
        actor, viewer, contract, FrameworkDemand, "demand", values, faults, record, lock
    )
    return saved


def delete_mapped(
    *, actor: Any, viewer: Viewer, contract: Contract, record: OwnSection | FrameworkDemand
) -> None:
    """Delete a section or a demand. Raises NotAllowedError, ConflictError."""
    with writing(viewer, contract) as current:
        record_event(action="contract.mapping.delete", record=current, actor=actor, label=str(record))
        type(record)._default_manager.filter(pk=record.pk, contract=current).delete()


def _save(
    actor: Any,
    viewer: Viewer,
    contract: Contract,
    model: Any,
    name: str,
    values: dict[str, Any],
    faults: list[Problem],
    record: Any,
    lock: int,
) -> Any:
    with writing(viewer, contract) as current:
        template = template_for(current)
        if not all(template.has(module) for module in values["modules"]):
            faults.append(Problem("modules", _("There is no such choice."), _("Choose one from the list.")))
        if faults:
            raise ProblemsError(faults)
        rows = model.objects.filter(contract=current)
        if record is None:
            if rows.count() >= MOST_ROWS:
                raise InvalidInputError(
                    _("There are %(count)d rows already.") % {"count": MOST_ROWS},
                    remedy=_("Delete some first."),
                )
            kept, before = model(contract=current), {}
        else:
            kept = rows.filter(pk=record.pk).first()
            if kept is None:
                raise InvalidInputError(
                    _("It is not there any more."),
                    remedy=_("Somebody deleted it. Add it anew if it is needed."),
                )
            before = {key: getattr(kept, key) for key in values}
            if kept.lock != lock:
                raise StaleError(current=before, lock=kept.lock)
            kept.lock += 1
        changes = changes_between(before, values)
        for key, value in values.items():
            setattr(kept, key, value)
        kept.save()
        record_event(
            action=f"contract.{name}.{'change' if record else 'add'}",
            record=current,
            actor=actor,
            label=str(kept),
            changes=changes,
        )
    return kept
