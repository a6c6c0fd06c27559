"""What a figure was computed from besides its amount: what was entered, and which defaults were taken, with source."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.ui.tables import Column, Table
from zeroward.inventory.queries.explain_words import MARKS, significant
from zeroward.inventory.queries.methods import BIOMASS, DENSITY, LOSS, NCV
from zeroward.methods.ghg.method import METHODS, Input
from zeroward.methods.ghg.trace import Trace

BY_FACTOR = {one.key: one for one in (NCV, DENSITY, LOSS)}


def inputs_table(row: Mapping[str, Any], trace: Trace) -> Table | None:
    """Each input in the order of its method; None when there is none."""
    method = METHODS.get(str(row["method"]))
    known = {one.key: one for one in method.inputs} if method else BY_FACTOR
    known = {**known, BIOMASS.key: BIOMASS}
    entered: Mapping[str, Any] = row["inputs"]
    defaults = trace.outcome.defaults_used if trace.outcome else ()
    body = [_line(one, entered, defaults) for key, one in known.items() if key in entered or key in defaults]
    body += [
        [_words(key), _said(value, None), "", _("entered")]
        for key, value in entered.items()
        if key not in known
    ]
    if not body:
        return None
    columns = [Column(_("Input")), Column(_("Value")), Column(_("Unit")), Column(_("From"))]
    return Table(_("What it was computed from"), columns, body)


def _line(one: Input, entered: Mapping[str, Any], defaults: tuple[str, ...]) -> list[object]:
    unit = "" if one.unit == "1" else one.unit
    if one.key in entered and one.key not in defaults:
        return [_(one.label), _said(entered[one.key], one), unit, _("entered")]
    source = ", ".join(part for part in (one.source, str(MARKS.get(one.mark, ""))) if part)
    origin = _("default: %(source)s") % {"source": source} if source else _("default")
    return [_(one.label), _said(one.default, one), unit, origin]


def _said(value: Any, one: Input | None) -> str:
    """A value in words: choices by their label, fractions and years each with its number."""
    labels = {choice.key: _(choice.label) for choice in one.choices} if one else {}
    if isinstance(value, Mapping):
        return ", ".join(
            f"{labels.get(str(key), _words(str(key)))} {_said(part, None)}" for key, part in value.items()
        )
    if isinstance(value, list | tuple):
        return "; ".join(_said(part, None) for part in value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return significant(float(value))
    return labels.get(str(value), str(value)) if value is not None else _("by the method")


def _words(key: str) -> str:
    return key.replace("_", " ")
