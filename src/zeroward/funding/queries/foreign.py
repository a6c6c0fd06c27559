"""What amounts in another currency come to in euros, said beside them."""

from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.funding.queries.rates import EURO, in_euro
from zeroward.funding.queries.store import Offer
from zeroward.funding.queries.words import money


def euro_words(offer: Offer, today: date) -> str:
    """One sentence for an opportunity in another currency: its largest amount in euros with the day of the rate, or
    that no rate is known; "" for euros, and where no amount is known."""
    known = [one for one in (offer.ticket_max, offer.ticket_min, offer.budget) if one is not None]
    if offer.currency == EURO or not known:
        return ""
    amount = Decimal(str(known[0]))
    found = in_euro(amount, offer.currency, today)
    if found is None:
        return _("No rate of %(currency)s is known here, so its size is not compared with your project.") % {
            "currency": offer.currency
        }
    return _("%(amount)s is about %(euros)s, by a rate of %(day)s.") % {
        "amount": money(amount, offer.currency),
        "euros": money(found.amount),
        "day": date_format(found.on, "DATE_FORMAT"),
    }
