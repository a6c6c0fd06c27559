"""Every text of the data files that people read: what has to be translated."""

from collections.abc import Iterator

from zeroward.methods.ghg.frameworks.library import frameworks
from zeroward.methods.ghg.frameworks.model import Framework
from zeroward.methods.ghg.frameworks.sources import groups, sectors, sources


def texts_of_sources() -> tuple[str, ...]:
    """Titles and meanings of sources, sectors and groups, each once, sorted."""
    found = {text for source in sources().values() for text in (source.title, source.meaning)}
    found |= {text for sector in sectors().values() for text in (sector.title, sector.meaning)}
    found |= {text for group in groups().values() for text in (group.title, group.meaning)}
    return tuple(sorted(found - {""}))


def texts_of_frameworks() -> tuple[str, ...]:
    """Titles, notes, rules and reasons of all frameworks, each once, sorted."""
    found = {text for framework in frameworks().values() for text in texts_of(framework)}
    return tuple(sorted(found - {""}))


def texts_of(one: Framework) -> Iterator[str]:
    """The texts of one framework, some of them more than once."""
    yield from (one.title, one.short, one.note)
    yield from (rule.text for rule in one.rules.values())
    yield from (named.title for named in (*one.columns, *one.sectors))
    yield from (cell.title for cell in one.cells)
    yield from (exclusion.title for exclusion in one.exclusions)
    yield from (total.title for total in one.totals)
    yield from (carriers.title for carriers in one.required_carriers)
    yield from (text for switch in one.switches.values() for text in (switch.title, switch.reason))
    yield from (rule.text for rule in one.forbidden)
