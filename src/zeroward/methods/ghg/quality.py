"""How much of a sum rests on data of which quality: shares by mark, and BISKO's graded mean."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from math import fsum
from types import MappingProxyType

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


def shares_by_mark(amounts: Sequence[float], marks: Sequence[str]) -> dict[str, float]:
    """The share of each mark in the sum of amounts; what is taken up (below zero) counts by its size.

    Raises MethodError where nothing can be shared out.
    """
    sizes = [abs(one) for one in amounts]
    whole = fsum(sizes)
    if whole == 0:
        raise MethodError("All amounts are zero.", place="amounts", remedy="Give at least one amount.")
    return {
        mark: fsum(size for size, one in zip(sizes, marks, strict=True) if one == mark) / whole
        for mark in dict.fromkeys(marks)
    }


@lru_cache
def grades() -> Mapping[str, float]:
    """BISKO's grades A to D and their weights between 1 and 0."""
    folder = files("zeroward.methods.ghg").joinpath("data/frameworks/bisko.json")
    stated = json.loads(folder.read_text(encoding="utf-8"))["quality_grades"]
    return MappingProxyType({key: float(one) for key, one in stated.items() if key != "mark"})


def graded_mean(energies: Sequence[float], marks: Sequence[str]) -> float:
    """BISKO's data quality of a balance: the mean of the grades, weighted by energy.

    Raises MethodError for a grade that does not exist.
    """
    weights = grades()
    for mark in marks:
        if mark not in weights:
            raise MethodError(
                say("%(mark)s is no grade.", mark=mark),
                place="grade",
                remedy=say("Use one of %(names)s.", names=", ".join(weights)),
            )
    return fsum(share * weights[mark] for mark, share in shares_by_mark(energies, marks).items())
