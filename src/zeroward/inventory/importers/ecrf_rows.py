"""One row of somebody else's eCRF_3.

What the row states is kept: a row with gases becomes measured gases, with its activity data in the note; a row with
an amount alone takes our factor.
"""

from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.inventory.domain.bulk import Key
from zeroward.inventory.domain.checking import MOST_SOURCE, Figure, problems_of
from zeroward.inventory.domain.errors import Problem
from zeroward.inventory.importers.carriers import carrier_of
from zeroward.inventory.importers.lines import Line
from zeroward.inventory.importers.parsed import Finding, ParsedFigure, ParsedKey
from zeroward.inventory.importers.values import number_in, text_in
from zeroward.inventory.queries.carriers import carriers_of
from zeroward.inventory.queries.ecrf import QUALITIES, sources_of_ref
from zeroward.inventory.queries.methods import DIRECT
from zeroward.methods.ghg.activities import BY_FACTOR

KEYS: Final = ("NO", "NE", "IE", "C")
OUTSIDE: Final = ("institution", "municipal", "public")
_QUALITY: Final = {title.casefold(): key for key, title in QUALITIES.items()} | {"h": "H", "m": "M", "l": "L"}
_GASES: Final = (("co2", "CO2"), ("ch4", "CH4"), ("n2o", "N2O"), ("co2_bio", "CO2_bio"))
TONNE: Final = 1000.0
NOT_STATED: Final = "not stated"
WORKBOOK: Final = "eCRF workbook"
"""The source of gases whose row names none."""


def read_row(line: Line, *, gwp: str = NOT_STATED) -> ParsedFigure | ParsedKey | Finding:
    """A figure, a notation key, or why neither can be made of the row. `gwp` is the workbook's set of potentials."""
    ref = line.take(text_in, "ref", name="ref") or ""
    sources = sources_of_ref(ref)
    if not sources:
        return Finding(
            line.place, _("There is no GPC reference “%(ref)s”.") % {"ref": ref[:20]}, refused=True
        )
    key = (line.take(text_in, "key", name="key") or "").strip().upper()
    if key and key != "C":
        return _key(line, sources, key)
    source = _source(line, sources)
    figure = _figure(line, source, gwp)
    said = {problem.place for problem in line.problems}
    problems = [*line.problems, *(one for one in problems_of(figure) if one.place not in said)]
    return ParsedFigure(line.place, figure, tuple(problems))


def _key(line: Line, sources: tuple[str, ...], key: str) -> ParsedKey:
    words = line.take(text_in, "description", name="explanation") or ""
    target = next(
        (one for part in words.replace(",", " ").split() for one in sources_of_ref(part.strip(".;:()"))), ""
    )
    problems = list(line.problems)
    if key not in KEYS:
        problems.append(
            Problem("key", _("“%(key)s” is no notation key.") % {"key": key[:10]}, _("Use NO, NE, IE or C."))
        )
    elif key == "IE" and not target:
        problems.append(
            Problem(
                "target",
                _("IE does not say where it is included."),
                _("Name the GPC reference in the description."),
            )
        )
    elif key == "NE" and not words:
        problems.append(
            Problem(
                "explanation", _("NE needs a reason."), _("Say in the description why there is no estimate.")
            )
        )
    return ParsedKey(line.place, Key(sources[0], key, words, target if key == "IE" else ""), tuple(problems))


def _source(line: Line, sources: tuple[str, ...]) -> str:
    """Which of the sources of a reference is meant: told by the carrier, then by the words of the sub-sector."""
    carrier = _carrier(line)
    fitting = [one for one in sources if carrier in carriers_of(one)] or list(sources)
    kinds = {"electricity": "electricity", "heat": "heat", "cooling": "cooling"}
    wanted = [one for one in fitting if one.endswith(f".{kinds.get(carrier, 'fuel')}")] or fitting
    words = (line.take(text_in, "sub_sector", name="sub_sector") or "").casefold()
    if any(word in words for word in OUTSIDE):
        wanted = [one for one in wanted if one.startswith("municipal.")] or wanted
    return wanted[0]


def _carrier(line: Line) -> str:
    return carrier_of(line.take(text_in, "fuel", name="carrier") or "")


def _figure(line: Line, source: str, gwp: str) -> Figure:
    amount = line.take(number_in, "amount", name="amount", decimal=line.decimal)
    unit = line.take(text_in, "unit", name="unit") or ""
    gases = _masses(line)
    common: dict[str, Any] = {
        "label": (line.take(text_in, "fuel", name="label") or "")[:200],
        "source_text": line.take(text_in, "activity_source", name="source_text") or "",
        "quality_activity": _quality(line, "activity_quality"),
        "quality_factor": _quality(line, "factor_quality"),
    }
    if gases is None:
        return Figure(
            source,
            BY_FACTOR,
            _carrier(line),
            amount=amount,
            unit=unit,
            note=_note(line, amount, unit),
            **common,
        )
    said = common["source_text"] or WORKBOOK
    inputs = {**gases, "source": said[:MOST_SOURCE], **({"gwp_set": gwp} if "CO2e" in gases else {})}
    return Figure(source, DIRECT, inputs=inputs, note=_note(line, amount, unit), **common)


def _masses(line: Line) -> dict[str, float] | None:
    """Kilograms of CO2 equivalents by gas as the row states them; None when it states none."""
    found = {
        gas: line.take(number_in, name, name=name, decimal=line.decimal)
        for name, gas in (*_GASES, ("co2e", "CO2e"))
    }
    total = found.pop("CO2e")
    stated = {gas: value for gas, value in found.items() if value}
    counted = sum(value for gas, value in stated.items() if gas != "CO2_bio")
    if total is None and not stated:
        return None
    rest = (total or counted) - counted
    inputs = {gas: value * TONNE for gas, value in stated.items() if gas in ("CO2", "CO2_bio")}
    inputs["CO2e"] = (counted - stated.get("CO2", 0.0) + rest) * TONNE
    if abs(inputs["CO2e"]) < 1e-9:
        del inputs["CO2e"]
    return inputs or {"CO2e": 0.0}


def _note(line: Line, amount: float | None, unit: str) -> str:
    parts = [
        f"{amount!r} {unit}" if amount is not None else "",
        line.take(text_in, "description", name="note") or "",
        line.take(text_in, "factor_description", name="note") or "",
        line.take(text_in, "factor_source", name="note") or "",
    ]
    return "eCRF: " + "; ".join(part for part in parts if part)


def _quality(line: Line, name: str) -> str:
    return _QUALITY.get((line.take(text_in, name, name=name) or "").casefold(), "")
