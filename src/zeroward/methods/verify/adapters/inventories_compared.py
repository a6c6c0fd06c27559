"""Two inventories side by side: what activity, factor and boundary make of the difference."""

from collections.abc import Mapping

from zeroward.methods.ghg.change import Row, Side, waterfall
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.quantities import Quantity
from zeroward.methods.verify.question import CannotRead, Question
from zeroward.methods.verify.units_text import factor_between

_EMITTED = ("emissions", "e", "co2e", "total", "co2")
_USED = ("energy", "activity", "consumption", "a", "amount")


@reads(
    "waterfall",
    "activity difference factor difference",
    "two factor split",
    "two inventories",
    "factor activity boundary",
    "inventories factor activity",
)
def two_inventories(question: Question) -> Answer:
    """Two objects with emissions and energy; a third, plain figure is what one of them alone counts."""
    sides = [
        (entry.key, Inputs(entry.raw))
        for entry in question.inputs.entries
        if isinstance(entry.raw, Mapping) and "value" not in entry.raw
    ]
    if len(sides) != 2:
        sides = _beside(question.inputs)
    if len(sides) != 2:
        raise CannotRead("no two inventories")
    (_, first), _ = sides
    emitted, used = (_unit(first, names) for names in (_EMITTED, _USED))
    apart = question.inputs.maybe(
        "boundary", "only_in_second", "boundary_change", "scope_change", unit=emitted
    )
    rows = [
        (Row("rest", own.number(*_EMITTED, unit=emitted), own.number(*_USED, unit=used)),) for _, own in sides
    ]
    if apart is not None:
        after = rows[1][0]
        rows[1] = (Row("rest", after.emissions - apart, after.activity), Row("apart", apart))  # type: ignore[assignment]
    made = waterfall(Side(rows[0]), Side(rows[1]))
    answer = Answer()
    answer.add("total difference change sum gap", made.end - made.start, emitted)
    kinds = made.by_kind
    answer.add("activity activity_effect b", kinds["activity"], emitted)
    answer.add("factor ef_effect factor_effect ef a", kinds["factor"], emitted)
    answer.add("boundary boundary_effect c", kinds["boundary"], emitted)
    for (key, own), row in zip(sides, rows, strict=True):
        energy = row[0].activity
        if energy:
            unit = f"{emitted}/{used}" if emitted and used else ""
            answer.add(
                f"ef_{key} implied_ef_{key} {key}_ef", own.number(*_EMITTED, unit=emitted) / energy, unit
            )
    return answer


def _beside(inputs: Inputs) -> list[tuple[str, Inputs]]:
    """Energy and factor of both inventories beside each other: `energy_a`, `ef_a`, `energy_b`, `ef_b`."""
    sides: dict[str, dict[str, Quantity]] = {}
    for key, one in inputs.quantities().items():
        name, _, mark = key.rpartition("_")
        sides.setdefault(mark.lower(), {})["factor" if name.lower() in _FACTOR else "energy"] = one
    found = []
    for mark, pair in sides.items():
        if len(pair) != 2:
            return []
        emitted = pair["energy"].value * pair["factor"].value
        mass, _, per = pair["factor"].unit.partition("/")
        size = pair["energy"].to(per) / pair["energy"].value if per and pair["energy"].value else 1.0
        row = {"emissions": {"value": emitted * size, "unit": mass}, "energy": pair["energy"].value}
        found.append((mark, Inputs(row)))
    return found


_FACTOR = ("ef", "factor", "emission_factor", "grid_ef", "carbon_factor")


def _unit(own: Inputs, names: tuple[str, ...]) -> str:
    found = own.quantity(*names)
    unit = "" if found is None else found.unit
    return unit if factor_between(unit, unit) is not None else ""
