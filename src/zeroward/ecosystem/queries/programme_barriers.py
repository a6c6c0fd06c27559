"""Why countries of a support programme need something, as other rooms know it: open barriers of their registers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.country_needs import NeedReason, need_reasons_of
from zeroward.core.visibility import Viewer
from zeroward.methods.monitoring import proposed_needs

FIRST = 3


@dataclass(frozen=True, slots=True)
class NamedReason:
    """`label` is the kind of support that follows, "" where no rule says which."""

    reason: NeedReason
    label: str


@dataclass(frozen=True, slots=True)
class CountryReasons:
    """What is known of one country; the first stand in the open, the rest is folded."""

    code: str
    name: str
    rows: Sequence[NamedReason]

    @property
    def first(self) -> Sequence[NamedReason]:
        return self.rows[:FIRST]

    @property
    def rest(self) -> Sequence[NamedReason]:
        return self.rows[FIRST:]


def reasons_of_countries(
    viewer: Viewer, countries: Sequence[tuple[str, str]], *, examples: bool
) -> Mapping[str, CountryReasons]:
    """By code, for countries with their names, those of which nothing is known left out. No need follows from it by
    itself. What is made up counts where `examples`, in a made-up programme. The queries of the rooms for one."""
    labels = {one.key: _(one.label) for one in proposed_needs().rules}
    found = need_reasons_of(viewer, [code for code, _name in countries])
    by_code = {}
    for code, name in countries:
        rows = [
            NamedReason(one, labels.get(one.need, ""))
            for one in found.get(code, ())
            if examples or not one.is_example
        ]
        if rows:
            by_code[code] = CountryReasons(code, name, rows)
    return by_code
