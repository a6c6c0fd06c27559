"""Every text of the data files that people read: what has to be translated."""

from collections.abc import Iterator

from zeroward.methods.ghg.frameworks.library import frameworks
from zeroward.methods.ghg.frameworks.model import Framework
from zeroward.methods.ghg.frameworks.sources import groups, sectors, sources


def texts_of_sources() -> tuple[str, ...]:
    """Titles and meanings of sources, sectors and groups, each once, sorted."""
    found = {
        text
        for one in (*sources().values(), *sectors().values(), *groups().values())
        for text in (one.title, one.meaning)
    }
    return tuple(sorted(found - {""}))


def texts_of_frameworks() -> tuple[str, ...]:
    """Titles, notes, rules and reasons of all frameworks, each once, sorted."""
    found = {text for framework in frameworks().values() for text in texts_of(framework)}
    return tuple(sorted(found - {""}))


def texts_of(one: Framework) -> Iterator[str]:
    yield from (one.title, one.short, one.note)
    yield from (rule.text for rule in one.rules.values())
    yield from (named.title for named in (*one.columns, *one.sectors))
    yield from (each.title for each in (*one.cells, *one.exclusions, *one.totals, *one.required_carriers))
    yield from (text for switch in one.switches.values() for text in (switch.title, switch.reason))
    yield from (rule.text for rule in one.forbidden)
