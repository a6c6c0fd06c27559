"""What became of our own words while the file was in another tool."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from zeroward.questionnaires.domain.exchange.found import Findings


def tell_rest(found: Findings, place: str, changed: Sequence[str], gone: Sequence[str]) -> None:
    """Says what was changed or taken away in another tool."""
    for one in changed[:100]:
        found.add(place, _("This was changed in another tool; the change is taken."), name=one)
    for one in gone[:100]:
        found.add(place, _("This is not in the file any more."), name=one)
