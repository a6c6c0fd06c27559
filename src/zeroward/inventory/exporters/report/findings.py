"""What the checks and the engine noticed."""

from collections.abc import Iterable
from typing import Final

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.report.parts import Notice, Section, Told
from zeroward.inventory.queries.results_findings import Noticed, NoticedKind, all_noticed
from zeroward.inventory.queries.results_links import working_links

MOST: Final = 40
NAMED: Final = 6
"""So many places are named where findings of one kind are told together."""


def findings_section(told: Told) -> Section:
    """Gravest first. With confidential figures nothing is told: findings name amounts."""
    title = _("What the checks noticed")
    if told.pool is not None:
        return Section(title, [_("Not told: findings could give confidential figures away.")])
    found = all_noticed(told.results, working_links(0, mends=False))
    if not found:
        return Section(title, [_("Nothing.")])
    single = _merged(found.single)
    notices = [*single[:MOST], *(_together(kind) for kind in found.kinds)]
    left = len(single) - MOST
    text = [_("%(count)d more are shown online.") % {"count": left}] if left > 0 else []
    return Section(title, text, notices=notices)


def _merged(found: Iterable[Noticed]) -> list[Notice]:
    """The same words about several places once, with all their names."""
    titles: dict[tuple[str, str], list[str]] = {}
    for one in found:
        titles.setdefault((one.tone, one.text), []).append(one.title)
    return [Notice(tone, _named(names), text) for (tone, text), names in titles.items()]


def _together(kind: NoticedKind) -> Notice:
    named = _named([one.title for one in kind.each])
    return Notice(kind.tone, f"{kind.title} ({len(kind.each)})", f"{kind.why} {named}")


def _named(names: list[str]) -> str:
    places = list(dict.fromkeys(names))
    named = ", ".join(places[:NAMED])
    if len(places) > NAMED:
        return _("%(places)s and %(count)d more") % {"places": named, "count": len(places) - NAMED}
    return named
