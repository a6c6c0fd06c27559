"""Topics out of search results of the Funding & Tenders portal: one for each identifier, whatever it is repeated by."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.names import key_from
from zeroward.funding.domain.deadlines import Due
from zeroward.funding.importers.portal.budgets import money_of
from zeroward.funding.importers.portal.fields import GRANTS, STATES, day, json_text, moment, text, texts
from zeroward.funding.importers.portal.frameworks import Frameworks
from zeroward.funding.importers.portal.html import words_of
from zeroward.funding.importers.read import ReadOffer
from zeroward.funding.models import OpportunityState
from zeroward.methods.text.clean import clean_text

LONGEST_TITLE: Final = 300
LONGEST_TEXT: Final = 4000
LONGEST_IDENTIFIER: Final = 120
PLAIN: Final = re.compile(r"[A-Za-z0-9._-]+")
PORTAL: Final = (
    "https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/"
)
STAGES: Final = {1: "First stage", 2: "Second stage"}
Metadata = Mapping[str, Any]


def topics_of(results: Iterable[Any], frameworks: Frameworks, now: datetime) -> list[ReadOffer]:
    """One entry for each topic, in the order in which they first stand in the file."""
    repeated: dict[str, list[Metadata]] = defaultdict(list)
    broken: list[ReadOffer] = []
    for number, result in enumerate(results, 1):
        metadata = result.get("metadata") if isinstance(result, dict) else None
        said = text(metadata, "identifier") if isinstance(metadata, dict) else ""
        identifier = clean_text(said, limit=LONGEST_IDENTIFIER + 1, multiline=False)
        if not isinstance(metadata, dict) or not identifier or len(identifier) > LONGEST_IDENTIFIER:
            place = _("result %(number)d") % {"number": number}
            broken.append(ReadOffer(place, "", refused=_("The result has no identifier of a topic.")))
            continue
        language = str(result.get("language") or text(metadata, "language")).lower()
        repeated[identifier].insert(0 if language == "en" else len(repeated[identifier]), metadata)
    return [_topic(name, found, frameworks, now) for name, found in repeated.items()] + broken


def _topic(identifier: str, found: Sequence[Metadata], frameworks: Frameworks, now: datetime) -> ReadOffer:
    first = found[0]
    title = clean_text(text(first, "title"), limit=LONGEST_TITLE, multiline=False)
    refused = _refusal(first, title)
    programme = frameworks.programme_of(identifier, text(first, "frameworkProgramme"))
    if not refused and not programme:
        refused = _("No programme of this platform belongs to it: make the programme first.")
    try:
        key = key_from(identifier)
    except ValueError:
        refused = refused or _("No key can be made from the identifier.")
        key = ""
    if refused:
        return ReadOffer(identifier, title, key, identifier, refused=refused)
    dues, unread = _dues(found, text(first, "deadlineModel"))
    state = STATES[text(first, "status")]
    money = money_of(json_text(first, "budgetOverview"), identifier, text(first, "ccm2Id"))
    values: dict[str, Any] = {
        "title": title,
        "text": words_of(text(first, "descriptionByte"), limit=LONGEST_TEXT),
        "state": str(state),
        "opens_on": day(text(first, "startDate")),
        "action_type": frameworks.action_of(text(first, "typesOfAction")),
        "budget": _plain(money.budget),
        "ticket_min": _plain(money.least),
        "ticket_max": _plain(money.most),
        "grants_expected": money.grants,
        "currency": "EUR",
        "instrument": "GRT-EU",
        "website": PORTAL + identifier.lower() if PLAIN.fullmatch(identifier) else "",
    }
    said = {name: value for name, value in values.items() if value not in (None, "")}
    hints = _hints(found, state, dues, unread, money.others, now)
    return ReadOffer(identifier, title, key, identifier, programme, said, dues, hints=tuple(hints))


def _refusal(metadata: Metadata, title: str) -> str:
    if text(metadata, "type") not in GRANTS:
        return _("This is no call for grants.")
    if text(metadata, "status") not in STATES:
        return _("The state of the topic is not known.")
    return "" if title else _("The topic has no title.")


def _dues(found: Sequence[Metadata], model: str) -> tuple[tuple[Due, ...], int]:
    """Every deadline that any of the results names, once, and how many could not be read."""
    said = dict.fromkeys(one for metadata in found for one in texts(metadata, "deadlineDate"))
    read = [moment(one) for one in said]
    dues = sorted({due for due in read if due is not None})
    if "two-stage" in model.lower():
        dues = [
            Due(due.at, STAGES.get(number, ""), due.zone, due.day_only) for number, due in enumerate(dues, 1)
        ]
    return tuple(dues), read.count(None)


def _hints(
    found: Sequence[Metadata],
    state: OpportunityState,
    dues: Sequence[Due],
    unread: int,
    others: int,
    now: datetime,
) -> list[str]:
    hints = []
    if len(found) > 1:
        said = ngettext(
            "It stands in the file once.", "It stands in the file %(count)d times: taken as one.", len(found)
        )
        hints.append(said % {"count": len(found)})
    if unread:
        hints.append(_("A deadline could not be read and is left out."))
    if state == OpportunityState.OPEN and dues and all(due.at < now for due in dues):
        hints.append(
            _("The portal says that it is open, though its deadlines have passed: the state counts.")
        )
    if others:
        hints.append(_("The overview of money holds other topics of the call, too: they are left out."))
    return hints


def _plain(amount: int | None) -> str | None:
    return None if amount is None else f"{amount}.00"
