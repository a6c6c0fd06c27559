"""A call as a JSON file: with its rules, criteria, phases, forms and translations, as a template to use again."""

import json
from typing import Any, Final

from zeroward.core.models import Text
from zeroward.exchange.models import Call, CallSide
from zeroward.exchange.queries.texts import texts_of

FORMAT: Final = "zeroward-call"
VERSION: Final = 1


def call_file(call: Call) -> bytes:
    """The same call gives the same bytes. Days are told, and left for whoever uses the file again to choose."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        "kind": call.programme.kind,
        "programme": call.programme.title,
        "title": call.title,
        "summary": call.summary,
        "rules": call.rules,
        "language": call.source_lang,
        "zone": call.zone,
        "contact": call.contact,
        "shows_results": call.shows_results,
        "dates": _dates(call),
        "criteria": call.criteria,
        "phases": call.phases,
        "sides": [_side(one) for one in call.sides.select_related("version__questionnaire")],
        "texts": [_text(one) for one in texts_of(call)],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _dates(call: Call) -> dict[str, str]:
    names = ("opens_at", "closes_at", "decided_by", "starts_on", "ends_on")
    return {name: value.isoformat() for name in names if (value := getattr(call, name)) is not None}


def _side(one: CallSide) -> dict[str, Any]:
    form = None
    if one.version is not None:
        form = {
            "questionnaire": one.version.questionnaire.key,
            "title": one.version.questionnaire.title,
            "digest": one.version.digest,
            "definition": one.version.definition,
        }
    return {"side": one.side, "places": one.most, "conditions": one.conditions, "form": form}


def _text(one: Text) -> dict[str, str]:
    return {
        "field": one.field,
        "language": one.lang,
        "text": one.body,
        "origin": one.origin,
        "source_digest": one.source_digest,
    }
