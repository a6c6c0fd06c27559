"""A consultation as the study of a DDI codebook."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.consultation.models import Consultation, Report, StreamKind
from zeroward.core.queries.instance import current_instance

KINDS = dict(StreamKind.choices)


def study_of(report: Report) -> dict[str, Any]:
    """Of a published report: what was frozen."""
    content, consultation = report.data, report.consultation
    frame = content.get("frame") or {}
    return {
        **_start(consultation),
        "key": f"{consultation.key}-{report.number}",
        "abstract": report.summary or consultation.about or consultation.title,
        "universe": frame.get("title") or _("whoever took part"),
        "weighting": content.get("scheme") or _("none"),
        "modes": [
            f"{KINDS.get(one['kind'], one['kind'])}: {one['title']}" for one in content.get("streams", [])
        ],
        "notes": [content["source"]] if content.get("source") else [],
    }


def study_of_consultation(consultation: Consultation) -> dict[str, Any]:
    """Of a consultation as it is now."""
    main = consultation.schemes.filter(is_main=True).first()
    return {
        **_start(consultation),
        "key": consultation.key,
        "abstract": consultation.about or consultation.purpose or consultation.title,
        "universe": consultation.frame.frame.title if consultation.frame else _("whoever took part"),
        "weighting": main.title if main else _("none"),
        "modes": [f"{one.get_kind_display()}: {one.title}" for one in consultation.streams.all()],
        "notes": [_("Used for: %(purpose)s") % {"purpose": consultation.purpose}]
        if consultation.purpose
        else [],
    }


def _start(consultation: Consultation) -> dict[str, Any]:
    return {
        "title": consultation.title,
        "year": consultation.year,
        "producer": current_instance().name,
        "unit": _("city"),
        "lang": get_language() or "en",
    }
