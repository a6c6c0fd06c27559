"""Numbers as people write them: "1 234,5", "1'234.5", "1.234,5". What can be read in two ways is not guessed."""

import math
import re
from typing import Final

LONGEST: Final = 40
_SPACES: Final = re.compile("[\\s'\u2019\u00a0\u202f\u2009\u2007]")
_MINUS: Final = str.maketrans({"\u2212": "-", "\u2013": "-"})
_PLAIN: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_SPACED: Final = re.compile(r"-?[0-9]{1,3}(?: [0-9]{3})+([.,][0-9]+)?")
_GROUPED: Final = re.compile(r"-?[0-9]{1,3}(?:(?P<mark>[.,])[0-9]{3})(?:(?P=mark)[0-9]{3})*")
_BOTH: Final = re.compile(r"-?[0-9]{1,3}(?:(?P<mark>[.,])[0-9]{3})+(?!(?P=mark))[.,][0-9]+")


def numbers_in(text: str) -> tuple[float, ...]:
    """All ways to read a text as a number: none, one, or two as for "1.234"."""
    tidy = _SPACES.sub(" ", text.strip().translate(_MINUS))
    if not tidy or len(tidy) > LONGEST:
        return ()
    if _SPACED.fullmatch(tidy):
        return _finite(tidy.replace(" ", "").replace(",", "."))
    if _BOTH.fullmatch(tidy):
        return _finite(re.sub(r"[.,]", "", tidy[: _last(tidy)]) + "." + tidy[_last(tidy) + 1 :])
    grouped = _GROUPED.fullmatch(tidy)
    whole = _finite(re.sub(r"[.,]", "", tidy)) if grouped else ()
    broken = tidy.replace(",", ".")
    plain = _finite(broken) if _PLAIN.fullmatch(broken) else ()
    if grouped and tidy.lstrip("-").startswith("0"):
        return plain  # nobody writes thousands as 0.123
    return tuple(dict.fromkeys(whole + plain))


def _last(text: str) -> int:
    return max(text.rfind("."), text.rfind(","))


def _finite(text: str) -> tuple[float, ...]:
    number = float(text)
    return (number,) if math.isfinite(number) and abs(number) <= 1e15 else ()
