"""What is missing: each room names its own gaps, and the board shows them all.

A gap is something that a reader or an editor could fill: a challenge without material, an empty field, a link that
does not answer. The maker of a group gives its gaps, the most pressing first; the board cuts long groups itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from zeroward.core.visibility import Viewer

Text = str | Promise


@dataclass(frozen=True, slots=True)
class GapAction:
    """What fills the gap, and where. `post` are the fields of a form when the action changes something at once."""

    label: Text
    url: str
    post: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """`lang` is the language of the title; `code` a plate before it; `note` says since when or why."""

    title: Text
    url: str = ""
    note: Text = ""
    code: str = ""
    lang: str = ""
    actions: tuple[GapAction, ...] = ()


Maker = Callable[[Viewer], Sequence[Gap]]


@dataclass(frozen=True, slots=True)
class GapKind:
    """A group of gaps. `for_editors` groups are shown on the editors' board alone."""

    key: str
    label: Text
    maker: Maker
    lead: Text = ""
    nothing: Text = ""
    order: int = 100
    for_editors: bool = False


_kinds: dict[str, GapKind] = {}


def register_gaps(
    key: str,
    label: Text,
    maker: Maker,
    *,
    lead: Text = "",
    nothing: Text = "",
    order: int = 100,
    for_editors: bool = False,
) -> None:
    """Add a group; the same key twice replaces it. `lead` says what the gap means, `nothing` stands when it is empty.

    The maker takes the viewer and must give nothing that this viewer may not see.
    """
    _kinds[key] = GapKind(key, label, maker, lead, nothing, order, for_editors)


def gap_kinds(*, for_editors: bool) -> list[GapKind]:
    """The groups of the public board, or those of the editors' board, in order."""
    found = (kind for kind in _kinds.values() if kind.for_editors == for_editors)
    return sorted(found, key=lambda kind: (kind.order, kind.key))
