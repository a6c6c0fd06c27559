"""Commit of a call from a file: a new call in preparation, with its forms and translations."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import commit_run
from zeroward.core.domain.texts import set_text
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import ImportRun, Origin
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.calls import CallRow, make_call
from zeroward.exchange.domain.places import managing, place_of
from zeroward.exchange.models import Call, Programme
from zeroward.methods.questions import definition_from
from zeroward.questionnaires.domain.questionnaires import new_questionnaire
from zeroward.questionnaires.domain.versions import open_version

IMPORTER: Final = "exchange.call"
MOST_BYTES: Final = 2 * 1024 * 1024
WHOLE: Final = "call"


def about(programme: Programme) -> str:
    """What an import run says that it is about."""
    return f"programme:{programme.pk}"


def commit_call(*, actor: Any, viewer: Viewer, programme: Programme, run: ImportRun) -> Call:
    """Make what was reported, once. Raises NotAllowedError, ConflictError, InvalidInputError for a refused file."""
    found: list[Call] = []
    with managing(viewer, programme):
        row = run.rows.filter(kind=WHOLE).first()
        if run.about != about(programme) or row is None:
            raise InvalidInputError(_("This file was checked for another programme."), place="file")
        plan: Mapping[str, Any] = row.changes["call"]
        commit_run(run=run, write=lambda: found.append(_make(actor, viewer, programme, plan)), actor=actor)
    return found[0]


def _make(actor: Any, viewer: Viewer, programme: Programme, plan: Mapping[str, Any]) -> Call:
    who = {"actor": actor, "viewer": viewer}
    versions = {one["side"]: _form(who, programme, one["form"]) for one in plan["sides"]}
    made = make_call(
        **who,
        programme=programme,
        row=CallRow(
            title=plan["title"],
            summary=plan["summary"],
            rules=plan["rules"],
            zone=plan["zone"],
            contact=plan["contact"],
            shows_results=plan["shows_results"],
            versions=versions,
            most={one["side"]: one["places"] for one in plan["sides"]},
            conditions={one["side"]: one["conditions"] for one in plan["sides"]},
            criteria=plan["criteria"],
            is_example=programme.is_example,
        ),
    )
    made.source_lang = plan["language"]
    if plan["phases"]:
        names = ("key", "title", "how", "blind")
        made.phases = [{name: one[name] for name in names if name in one} for one in plan["phases"]]
        made.phase = made.phases[0]["key"]
    made.save()
    for one in plan["texts"]:
        origin = Origin.IMPORTED if one["origin"] == Origin.HUMAN else one["origin"]
        set_text(
            record=made,
            field=one["field"],
            lang=one["language"],
            body=one["text"],
            origin=origin,
            actor=actor,
            source_digest=one["source_digest"][:16] or None,
        )
    return made


def _form(who: Mapping[str, Any], programme: Programme, form: Mapping[str, Any] | None) -> int | None:
    """The version that is here already, or one made from the file and opened."""
    if form is None:
        return None
    if "version" in form:
        return int(form["version"])
    draft = new_questionnaire(
        **who,
        place=place_of(programme.scope),
        title=form["title"],
        purpose="application",
        definition=definition_from(form["definition"]),
        is_example=programme.is_example,
    )
    return int(open_version(**who, version=draft).pk)
