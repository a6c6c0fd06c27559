"""Between the units that people write on an indicator sheet and those of a model."""

from typing import Final

from zeroward.methods.pathways.model.units import Powers, UnitError, parse_unit, raised, times

_SIGNS: Final = {"₂": "2", "M€": "MEUR", "k€": "kEUR", "persons": "person", "households": "household"}
_PARTS: Final = {
    "[passenger_distance]": (("[distance]", 1), ("[person]", 1)),
    "[vehicle_distance]": (("[distance]", 1), ("[vehicle]", 1)),
}
"""A passenger kilometre is one person over one kilometre; persons in a car are passenger by vehicle kilometres."""


def conversion(source: str, target: str) -> float | None:
    """What a number in `source` is multiplied by to be in `target`; None when they do not measure the same.

    Units that nobody knows ("data sets") are the same only when they are written the same.
    """
    if source.strip() == target.strip():
        return 1.0
    try:
        first, second = parse_unit(plain(source)), parse_unit(plain(target))
    except UnitError:
        return None
    return first.size / second.size if parts(first.powers) == parts(second.powers) else None


def plain(text: str) -> str:
    """A unit as models write it."""
    for sign, name in _SIGNS.items():
        text = text.replace(sign, name)
    return text.strip()


def parts(powers: Powers) -> Powers:
    """Powers with every compound distance taken apart."""
    found: Powers = ()
    for name, power in powers:
        found = times(found, raised(_PARTS.get(name, ((name, 1),)), power))
    return found
