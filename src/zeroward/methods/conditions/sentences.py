"""What a condition asks, in words: its own sentence, or one made from the test."""

from collections.abc import Mapping
from typing import Any

from zeroward.methods.conditions.condition import Condition, Test
from zeroward.methods.ghg.say import Name, Said, names, say


def sentence_of(condition: Condition, labels: Mapping[str, str], straight: bool = True) -> Said:
    """`straight` is False for a test that must not hold. A sentence of the data is said as it stands."""
    if condition.say:
        return own(condition.say)
    assert isinstance(condition, Test)
    label = labels.get(condition.fact, Name(condition.fact))
    asked = _asked(condition, label)
    return asked if straight else say("Not: %(sentence)s", sentence=asked)


def own(text: str) -> Said:
    """A sentence of the data, said as it stands: its percent signs are text, and it is translated as a whole."""
    return say("%(sentence)s", sentence=text)


def _asked(test: Test, label: str) -> Said:
    value: Any = test.value
    if test.sign == "known":
        return (
            say("%(fact)s must be known.", fact=label) if value else say("%(fact)s is not known.", fact=label)
        )
    if isinstance(value, bool):
        return (
            say("Wanted is: %(fact)s, yes.", fact=label)
            if value
            else say("Wanted is: %(fact)s, no.", fact=label)
        )
    shown = (
        names(value)
        if isinstance(value, tuple)
        else Name(f"{value:,.10g}" if isinstance(value, float) else value)
    )
    if test.sign == "at_least":
        return say("%(fact)s: at least %(value)s is wanted.", fact=label, value=shown)
    if test.sign == "at_most":
        return say("%(fact)s: at most %(value)s is allowed.", fact=label, value=shown)
    if test.sign in ("one_of", "has_any"):
        return say("%(fact)s: one of these is wanted: %(value)s.", fact=label, value=shown)
    if test.sign == "has_all":
        return say("%(fact)s: all of these are wanted: %(value)s.", fact=label, value=shown)
    return say("%(fact)s: %(value)s is wanted.", fact=label, value=shown)
