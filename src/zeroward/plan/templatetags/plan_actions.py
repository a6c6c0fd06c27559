"""Filters of the pages of actions: money, tonnes, amounts with their unit."""

from django import template

from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.plan.forms.benefit import PLACES
from zeroward.plan.queries import words
from zeroward.plan.queries.action_words import figure

register = template.Library()


@register.filter
def money(amount: float) -> str:
    return words.money(amount)


@register.filter
def tonnes(amount: float) -> str:
    return words.tonnes(amount)


@register.filter
def amount(value: float, unit: str) -> str:
    """A gain with its unit: money in words, all else as a number."""
    if unit == "EUR":
        return words.money(value)
    return f"{format_number(value, 0 if abs(value) >= 10 else 2)}{SPACE}{unit}"


@register.filter
def exact_number(value: float) -> str:
    return figure(value)


@register.filter
def place_words(key: str) -> str:
    """A kind of place for which a method has a price."""
    return str(PLACES.get(key, key))


@register.filter
def of(values: dict[str, int], key: str) -> int:
    """The value under a key."""
    return values[key]
