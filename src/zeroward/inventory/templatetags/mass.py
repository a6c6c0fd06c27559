"""Kilograms of CO2 equivalents, as readers want them: in tonnes."""

from django import template

from zeroward.inventory.queries.results_words import tonnes

register = template.Library()


@register.filter
def mass(kg: float) -> str:
    """284404837.05 → "284 405 t"."""
    return tonnes(float(kg))
