"""The content of a report as it is frozen: plain JSON, small cells gone, nothing of any single answer."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_noop as _

from zeroward.consultation.queries.hiding import (
    Hidden,
    changes_without_small,
    diagnostics_without_small,
    sides_without_small,
    without_small,
)
from zeroward.consultation.queries.live import Assembled
from zeroward.consultation.queries.participation import People, StreamPart
from zeroward.consultation.queries.plain_tables import as_plain
from zeroward.consultation.queries.report_form import FORM
from zeroward.consultation.queries.said import Sentence
from zeroward.consultation.queries.tables import SMALL
from zeroward.consultation.report_parts import report_parts
from zeroward.methods.ghg.say import say


def content_of(found: Assembled) -> dict[str, Any]:
    """What would be frozen now. The same answers give the same content on any day."""
    tables, hidden = without_small(found.tables)
    one = found.consultation
    return {
        "form": FORM,
        "origin": "own",
        "title": one.title,
        "year": one.year,
        "about": one.about,
        "purpose": one.purpose,
        "questions": list(one.questions),
        "is_example": one.is_example,
        "frame": _frame(found),
        "people": _people(found.people, len(found.cities)),
        "streams": [_stream(part) for part in found.people.streams],
        "weighting": as_plain(diagnostics_without_small(found.diagnostics)) if found.diagnostics else None,
        "scheme": found.weigher.scheme.title if found.weigher.scheme else "",
        "tables": as_plain(tables),
        "sides": as_plain(sides_without_small(found.sides, hidden)),
        "changes": as_plain(changes_without_small(found.changes, hidden)),
        "before": _before(found),
        "hidden": count_hidden(hidden),
        "limits": as_plain(limits_of(found)),
        "parts": {
            part.key: dict(built) for part in report_parts() if (built := _built(part, found)) is not None
        },
    }


def _built(part: Any, found: Assembled) -> Mapping[str, Any] | None:
    return None if part.build is None else part.build(found.consultation)


def count_hidden(hidden: Hidden) -> int:
    return sum(len(keys) for keys in hidden.values())


def _frame(found: Assembled) -> dict[str, Any] | None:
    version = found.consultation.frame
    if version is None:
        return None
    return {
        "title": version.frame.title,
        "about": version.frame.about,
        "number": version.number,
        "as_of": version.as_of.isoformat(),
        "units": len(found.weigher.units),
        "covariates": version.covariates,
    }


def _before(found: Assembled) -> dict[str, Any] | None:
    if found.before is None:
        return None
    one = found.before.consultation
    return {"key": one.key, "title": one.title, "year": one.year}


def _people(people: People, answered: int) -> dict[str, Any]:
    """Countries and reasons with fewer than five are counted together."""
    return {
        "cities": len(people.cities) or answered,
        "countries": len([one for one in people.countries if one]),
        "by_country": _pooled(people.countries),
        "reasons": _pooled(people.reasons),
        "hours": round(people.hours, 1),
    }


def _pooled(counts: Mapping[str, int]) -> list[list[Any]]:
    """Pairs of key and count. What is small is one pair with the key "", and a small rest takes another along."""
    large = sorted(
        ((key, count) for key, count in counts.items() if key and count >= SMALL),
        key=lambda pair: (-pair[1], pair[0]),
    )
    rest = sum(counts.values()) - sum(count for _key, count in large)
    while rest and rest < SMALL and large:
        rest += large.pop()[1]
    pairs = [*large, ("", rest)] if rest >= SMALL else large
    return [[key, count] for key, count in pairs]


def _stream(part: StreamPart) -> dict[str, Any]:
    return {
        "key": part.key,
        "kind": part.kind,
        "title": part.title,
        "about": part.about,
        "minutes": part.minutes,
        "opens": part.opens.isoformat() if part.opens else "",
        "closes": part.closes.isoformat() if part.closes else "",
        "counts": dict(part.counts),
        "hours": round(part.hours, 1),
        "mode": part.mode,
        "source": part.source,
    }


def limits_of(found: Assembled) -> list[Sentence]:
    """What every reader has to know before any figure."""
    limits: list[Sentence] = []
    diagnostics = found.diagnostics
    if diagnostics is None:
        limits.append(
            say(_("There is no frame: the figures speak of those who answered, and of nobody else."))
        )
    elif found.weigher.scheme is None:
        limits.append(say(_("The figures are not weighted: they speak of those who answered.")))
    else:
        limits += list(diagnostics.warnings)
    if found.tables and not limits[0].startswith("Opt-in"):
        limits.append(
            say(_("Intervals are those of a random sample. This is none: whoever wished to took part."))
        )
    modes = {part.mode for part in found.people.streams}
    if modes & {"anonymous", "pseudonymous"}:
        limits.append(
            say(_("Answers without names cannot be matched with the frame, nor with other streams."))
        )
    return limits
