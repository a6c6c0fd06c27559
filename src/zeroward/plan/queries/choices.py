"""What a plan's frame can be set to: discount rates and prices of carbon, as the methods know them."""

from django.utils.translation import gettext as _

from zeroward.methods.appraisal.prices import carbon_prices
from zeroward.methods.appraisal.rates import discount_rates


def rate_keys() -> tuple[str, ...]:
    return tuple(one.key for one in discount_rates())


def carbon_price_keys() -> tuple[str, ...]:
    return tuple(one.key for one in carbon_prices())


def rate_choices() -> list[tuple[str, str]]:
    return [(one.key, _(one.label)) for one in discount_rates()]


def carbon_price_choices() -> list[tuple[str, str]]:
    return [
        ("", _("none: no price of carbon is counted")),
        *((one.key, _(one.label)) for one in carbon_prices()),
    ]
