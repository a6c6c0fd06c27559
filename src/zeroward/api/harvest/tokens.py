"""Resumption tokens: signed, and with everything in them, so that nothing is kept between two requests."""

from dataclasses import asdict, dataclass
from typing import Final

from django.core import signing

SALT: Final = "zeroward.oai"
VALID_FOR: Final = 24 * 3600


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list was asked for; `after` is the last entry that was given, `cursor` how many were."""

    verb: str
    prefix: str
    only: str = ""
    since: str = ""
    until: str = ""
    after: tuple[str, str, str] = ("", "", "")
    cursor: int = 0


def written(asked: Asked) -> str:
    return signing.dumps(asdict(asked), salt=SALT, compress=True)


def read(token: str) -> Asked | None:
    """None for what we did not write, or wrote too long ago."""
    try:
        found = signing.loads(token, salt=SALT, max_age=VALID_FOR)
        return Asked(**{**found, "after": tuple(found["after"])})
    except (signing.BadSignature, ValueError, TypeError, KeyError):
        return None
