"""Sentences of the data files of the yearly review that pages say in the reader's language."""

import json
from typing import Final

from django.conf import settings
from django.utils.translation import gettext_noop as _

SENTENCES: Final = (
    _("Governance"),
    _("Who decides, with which mandate, and how it reaches the authorities."),
    _("Partners"),
    _("Who takes part, and who wants to build an offer for cities."),
    _("Services"),
    _("What cities get, and how they meet."),
    _("Resources"),
    _("Money and staff, and for how long."),
    _("How formal is the platform?"),
    _("Choose the highest step that a document shows."),
    _("Nothing is agreed"),
    _("There is a contact point"),
    _("A group meets without a mandate"),
    _("A memorandum is signed"),
    _("A ministry has given the mandate"),
    _("It is a programme with money of its own"),
    _("Are the city contracts aligned with national frameworks?"),
    _("Yes when somebody has compared them and the result is written down."),
    _("Do barriers in national rules reach the authorities by an agreed way?"),
    _("For example a working group with the ministry, or an office that answers."),
    _("How many key actors want to build an offer for cities?"),
    _("Ministries, agencies, associations, banks, universities that have said so."),
    _("From how many kinds of organisation do actors take part?"),
    _(
        "Kinds such as ministry, agency, region, association of cities, research, bank, company, civil society."
    ),
    _("Does a national programme support cities beyond the Mission Cities?"),
    _("Yes when cities can use it today."),
    _("How often a year do Mission Cities and other cities meet?"),
    _("Meetings of the last twelve months."),
    _("For how many years from now are money or staff secured?"),
    _("0 when nothing is decided."),
)


def sentences_of_the_data() -> set[str]:
    """Everything in the codebook that pages say. A test holds SENTENCES against it."""
    path = settings.DATA_DIR / "ecosystem" / "review_facts.json"
    plain = json.loads(path.read_text(encoding="utf-8"))
    found = {one[name] for one in plain["dimensions"] for name in ("label", "about")}
    for one in plain["facts"]:
        found |= {one["question"], one["help"]}
        found |= {choice["label"] for choice in one.get("choices", ())}
    return found
