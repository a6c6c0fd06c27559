"""Words of the data on instruments (`data/finance/instruments.json`), so that they are translated with everything else.

The data hold them in English, and pages call gettext on them; a test keeps these lists complete.
"""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.utils.translation import gettext_noop as _

LAYERS: Final[Mapping[str, Promise]] = {
    "grant": gettext_lazy("Grants"),
    "first_loss": gettext_lazy("Guarantees and first loss"),
    "equity": gettext_lazy("Equity and own money"),
    "mezzanine": gettext_lazy("Mezzanine capital"),
    "concessional": gettext_lazy("Concessional loans"),
    "senior": gettext_lazy("Commercial debt"),
    "citizen": gettext_lazy("Money of residents"),
    "revenue": gettext_lazy("Revenue"),
    "support": gettext_lazy("Support, no capital"),
    "mixed": gettext_lazy("Mixed"),
}
ANSWERS: Final[Mapping[str, Promise]] = {
    "yes": gettext_lazy("yes"),
    "no": gettext_lazy("no"),
    "partly": pgettext_lazy("of an instrument", "partly"),
    "savings": gettext_lazy("from savings"),
    "contingent": gettext_lazy("only if a loan fails"),
    "mixed": pgettext_lazy("of an instrument", "mixed"),
}
TITLES: Final = (
    _("Own budget and profits of own companies"),
    _("National and regional transfers and funds"),
    _("Grants of the European Union"),
    _("Technical assistance and project preparation"),
    _("Concessional and framework loans"),
    _("Commercial and green loans"),
    _("Green and sustainability bonds"),
    _("Guarantees and risk sharing"),
    _("Energy performance contracting"),
    _("Public-private partnerships and concessions"),
    _("Power and heat purchase agreements"),
    _("Leasing and as-a-service"),
    _("On-bill and on-tax repayment"),
    _("Revolving and city climate funds"),
    _("Crowdfunding, citizen bonds, cooperatives"),
    _("Charges and pricing"),
    _("Tax reliefs"),
    _("Land value capture"),
    _("Carbon credits and certificates"),
    _("Blended facilities and investment platforms"),
    _("Philanthropy and corporate giving"),
    _("Aggregation and joint procurement"),
)
PROVIDERS: Final = (
    _("city"),
    _("state"),
    _("region"),
    _("European Union"),
    _("managing authority"),
    _("national promotional bank"),
    _("bank"),
    _("market"),
    _("InvestEU"),
    _("fund"),
    _("energy service company"),
    _("private partner"),
    _("producer"),
    _("vendor"),
    _("utility"),
    _("residents"),
    _("several"),
    _("foundation"),
    _("company"),
)
TERMS: Final = (
    _("Needs a place in the budget, decided by the council."),
    _("Bound to rounds and to what the fund pays for."),
    _("A call with a deadline; often a share of one’s own, often paid afterwards."),
    _("Pays for preparation alone; a given sum of investment must follow."),
    _(
        "The EIB lends up to half of the cost; with EU grants up to 70 percent together. Its programmes usually begin at EUR 100 million."  # noqa: E501
    ),
    _("Interest of the market; limits on debt apply."),
    _("Needs a framework and reports; small cities join a pooled agency."),
    _("Paid only when a loan fails; makes other money cheaper."),
    _("Paid from measured savings; needs good data on consumption."),
    _("Long preparation; the risk must really move to the partner."),
    _("A long contract at a known price, on which banks lend."),
    _("Paid by month; may count as debt."),
    _("Owners pay back with the bill; needs a law that allows it."),
    _("Repayments pay for the next projects; needs a first sum and rules."),
    _("Rules for protecting small investors apply."),
    _("Needs a legal basis and care for those who can pay little."),
    _("Helps only those who pay that tax."),
    _("Needs land that gains value, and a law that lets the city share in it."),
    _("Needs proof of what was saved; not to be counted twice."),
    _("Many projects of one kind under one roof; costs time to set up."),
    _("Small sums for first steps and for people."),
    _("Several small projects of one kind are bought or financed together."),
)
SOURCES: Final = (
    _("Study of contracts and finance, section 5 (2026)"),
    _("Study of contracts and finance, section 3 (2026)"),
)
