"""All rules over one contract."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from zeroward.methods.contracts.coherence.action_checks import check_actions
from zeroward.methods.contracts.coherence.facts import Facts
from zeroward.methods.contracts.coherence.finance_checks import check_finance
from zeroward.methods.contracts.coherence.from_content import facts_of_content
from zeroward.methods.contracts.coherence.gap_checks import check_gap
from zeroward.methods.contracts.coherence.link_checks import check_links
from zeroward.methods.contracts.coherence.outcome import Outcome
from zeroward.methods.contracts.coherence.rules import rules


def check(facts: Facts) -> tuple[Outcome, ...]:
    """What every rule says, in the order of the rules; a rule whose parts are missing altogether says nothing."""
    order = {one.key: at for at, one in enumerate(rules())}
    return tuple(sorted(_all(facts), key=lambda one: order[one.rule]))


def check_contract(
    content: Mapping[str, Any], blanks: Sequence[tuple[str, int, int]] = ()
) -> tuple[Outcome, ...]:
    """The same for a city's own content in the shape of the template; `blanks` by module for rule X4."""
    return check(facts_of_content(content, blanks))


def _all(facts: Facts) -> Iterator[Outcome]:
    for table in facts.gaps:
        yield from check_gap(table, strict=facts.strict)
    yield from check_actions(facts)
    yield from check_finance(facts)
    yield from check_links(facts)
