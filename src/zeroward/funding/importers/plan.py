"""What a file would change, line by line: new opportunities, changed facts, and what people have edited and keep."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.audit import plain
from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow, LoadedValue
from zeroward.funding.domain.deadlines import Due, dues_of
from zeroward.funding.importers.read import ReadOffer
from zeroward.funding.models import Opportunity

KIND: Final = "opportunity"
OURS: Final = frozenset({"title", "summary", "text", "instrument", "action_type", "rates", "languages"})
"""Fields that a portal may fill in a new record, and never changes in one that we have: our words are better."""
Verdict = ImportRow.Verdict


def plan_offers(offers: Sequence[ReadOffer], *, keep_ours: bool, publish: bool = False) -> list[PlannedRow]:
    """Rows of the report, with what has to be written. `keep_ours`: words of records that we have stay as they are."""
    keys = [one.key for one in offers if one.key]
    outside = [one.outside_key for one in offers if one.outside_key]
    records = list(Opportunity.objects.filter(key__in=keys)) + list(
        Opportunity.objects.filter(outside_key__in=outside).exclude(key__in=keys)
    )
    label = Opportunity._meta.label_lower
    loaded = {
        one.key: one.values
        for one in LoadedValue.objects.filter(model=label, key__in=[record.key for record in records])
    }
    by_key = {one.key: one for one in records}
    by_outside = {one.outside_key: one for one in records if one.outside_key}
    return [
        _planned(
            one,
            by_outside.get(one.outside_key) or by_key.get(one.key) if not one.refused else None,
            loaded,
            keep_ours,
            publish,
        )
        for one in offers
    ]


def _planned(
    offer: ReadOffer,
    record: Opportunity | None,
    loaded: Mapping[str, Mapping[str, Any]],
    keep_ours: bool,
    publish: bool,
) -> PlannedRow:
    name = offer.title or offer.outside_key
    if offer.refused:
        return PlannedRow(offer.place, KIND, Verdict.REFUSE, key=name, reason=offer.refused)
    if record is None:
        changes = {**_whole(offer), "publish": publish, "fields": {}}
        return PlannedRow(
            offer.place, KIND, Verdict.CREATE, key=name, reason=" ".join(offer.hints), changes=changes
        )
    wanted = {field: value for field, value in offer.values.items() if not (keep_ours and field in OURS)}
    last = loaded.get(record.key, {})
    differing = {field: value for field, value in wanted.items() if plain(getattr(record, field)) != value}
    edited = [field for field in differing if field in last and plain(getattr(record, field)) != last[field]]
    fields = {
        field: [plain(getattr(record, field)), value]
        for field, value in differing.items()
        if field not in edited
    }
    changes = {"record": record.key, "stamp": record.updated_at.isoformat()}
    changes["values"] = {field: value for field, (_old, value) in fields.items()}
    if offer.dues is not None and list(offer.dues) != (before := dues_of(record)):
        changes["dues"] = [due.plain() for due in offer.dues]
        fields["deadlines"] = [_said(before), _said(offer.dues)]
    hints = list(offer.hints)
    if edited:
        hints.append(
            _("Edited on this platform, stays as it is: %(fields)s.") % {"fields": ", ".join(edited)}
        )
    verdict = Verdict.CHANGE if fields else Verdict.FINDING if edited else Verdict.SAME
    return PlannedRow(
        offer.place, KIND, verdict, key=name, reason=" ".join(hints), changes={**changes, "fields": fields}
    )


def _whole(offer: ReadOffer) -> dict[str, Any]:
    return {
        "key": offer.key,
        "outside_key": offer.outside_key,
        "programme": offer.programme,
        "values": dict(offer.values),
        "dues": [due.plain() for due in offer.dues or ()],
        "themes": list(offer.themes),
        "countries": list(offer.countries),
    }


def _said(dues: Sequence[Due]) -> str:
    return ", ".join(f"{one.at:%Y-%m-%d %H:%M} UTC {one.part}".strip() for one in dues)
