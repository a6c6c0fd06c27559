"""Signs that a contribution was sent by a machine. They flag it in the inbox; they never make it disappear."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.utils.crypto import get_random_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.methods.text.fold import fold
from zeroward.methods.text.tokens import tokenize

SALT = "zeroward.library.contribution"
TOO_FAST = 4  # seconds from opening the form to sending it
TOO_OLD = 2 * 24 * 3600  # seconds
MOST_LINKS = 2  # web addresses in running text
SUSPECT = 3
"""From this many signs on, nobody is written to and the inbox shows the contribution apart."""

REASONS: dict[str, str | Promise] = {
    "trap": _("The field that people do not see was filled in."),
    "stamp": _("The form was not opened on this site."),
    "fast": _("Sent within a few seconds of opening the form."),
    "old": _("The form was opened more than two days before."),
    "links": _("Many web addresses in the text."),
    "repeated": _("The same text was sent before."),
}
_WEIGHTS = {"trap": 3, "stamp": 3, "fast": 2, "old": 1, "links": 2, "repeated": 2}
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Keys of `REASONS`, and what they weigh together."""

    reasons: tuple[str, ...] = ()

    @property
    def weight(self) -> int:
        return sum(_WEIGHTS[reason] for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Stamp:
    """When the form was opened (seconds ago; None for a stamp that is not ours), and its number used once."""

    age: float | None
    nonce: str = ""


def new_stamp() -> str:
    """A signed time for a hidden field of the form."""
    return signing.TimestampSigner(salt=SALT).sign(get_random_string(12))


def read_stamp(text: str, *, now: float) -> Stamp:
    """`now` is the time in seconds since 1970."""
    signer = signing.TimestampSigner(salt=SALT)
    try:
        nonce = signer.unsign(text[:200])
        moment = signing.b62_decode(text.rsplit(":", 2)[1])
    except (signing.BadSignature, IndexError, ValueError):
        return Stamp(None)
    return Stamp(max(0.0, now - moment), nonce)


def signs_of_spam(
    *, content: Mapping[str, Any], trap: str, stamp: Stamp, earlier: Iterable[Mapping[str, Any]]
) -> Suspicion:
    """What is suspicious about a contribution. `earlier` are the contents of recent ones of the same kind."""
    found = []
    if trap.strip():
        found.append("trap")
    if stamp.age is None:
        found.append("stamp")
    elif stamp.age < TOO_FAST:
        found.append("fast")
    elif stamp.age > TOO_OLD:
        found.append("old")
    running = " ".join(str(value) for name, value in content.items() if "url" not in name)
    if len(_ADDRESS.findall(running)) > MOST_LINKS:
        found.append("links")
    own = _gist(content)
    if any(_gist(other) == own for other in earlier):
        found.append("repeated")
    return Suspicion(tuple(found))


def _gist(content: Mapping[str, Any]) -> str:
    """The same for texts that differ in case, accents, spaces and signs alone."""
    said = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return " ".join(fold(token.text) for token in tokenize(said))
