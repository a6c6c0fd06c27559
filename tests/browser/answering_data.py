"""Answers whose pages are visited: by link, of a city with colleagues, waiting for a sign-off, and without a name."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.questionnaires.domain.collections import open_collection
from zeroward.questionnaires.domain.handing_in import put_answer, submit
from zeroward.questionnaires.domain.hands import Hand
from zeroward.questionnaires.domain.saving import save_section
from zeroward.questionnaires.domain.sharing import give_section
from zeroward.questionnaires.domain.starting import start
from zeroward.questionnaires.models import Collection, Mode, QuestionnaireVersion

WHOLE: dict[str, Any] = {
    "readiness": "planned",
    "target_year": 2040,
    "barriers": ["funding", "capacity"],
    "barrier_words": "Two of us do climate, mobility and energy together.",
    "support_wanted": ["coaching", "funding"],
}
"""Answers to the shipped needs survey."""


def answering_records(analyst: User, coordinator: User, editor: User) -> dict[str, Any]:
    """Addresses of answers in every state that has a page of its own."""
    place = _place("city:klagenfurt")
    named = _open(analyst, Mode.IDENTIFIED, title="Needs of cities", sign_off=True)
    waiting = _open(analyst, Mode.IDENTIFIED, title="Needs that wait for the sign-off", sign_off=True)
    begun = start(collection=named, place=place, vouched="account").answering
    first, *_rest = begun.collection.version.definition["sections"]
    save_section(
        answering=begun,
        section=first["key"],
        posted={"readiness": ["planned"], "target_year": ["2040"]},
        hand=_hand(editor),
        done=True,
    )
    give_section(
        answering=begun,
        section=first["key"],
        person=editor,
        hand=_hand(coordinator),
        due=timezone.localdate() + timedelta(days=9),
        note="You know the figures.",
    )
    linked = start(collection=named, place=_place("city:example-town"), vouched="invitation")
    whole = put_answer(collection=named, answers=WHOLE, place=_place("city:graz"), vouched="invitation")
    _hand_in(start(collection=waiting, place=place, vouched="account").answering, editor)
    together = _open(analyst, Mode.IDENTIFIED, title="Needs that two officers tell", sign_off=True)
    start(collection=together, place=place, vouched="account")
    unnamed = _open(analyst, Mode.ANONYMOUS, title="What nobody says aloud", most_answers=100)
    draft = start(collection=unnamed)
    return {
        "ask": named.open_link,
        "ask_unnamed": unnamed.open_link,
        "asked": named.pk,
        "asked_waiting": waiting.pk,
        "asked_together": together.pk,
        "asked_part": first["key"],
        "answer": linked.secret,
        "answer_unnamed": draft.secret,
        "answer_key": whole.pk.hex,
    }


def _place(scope: str) -> Workspace:
    found = workspace(scope)
    assert found is not None
    return found


def _hand(user: User) -> Hand:
    return Hand(user, viewer_of(user))


def _hand_in(answering: Any, editor: User) -> None:
    answering.answers = dict(WHOLE)
    answering.save(update_fields=["answers"])
    submit(answering=answering, hand=_hand(editor))


def _open(analyst: User, mode: Mode, **fields: Any) -> Collection:
    return open_collection(
        actor=analyst,
        viewer=viewer_of(analyst),
        version=QuestionnaireVersion.objects.get(questionnaire__key="needs-survey", state="opened"),
        place=_place("mission"),
        about="example:1",
        mode=mode,
        minutes=12,
        purpose="To plan the support for next year.",
        contact="the Mission team",
        until=timezone.localdate() + timedelta(days=300),
        closes_at=timezone.now() + timedelta(days=30),
        open_to_all=True,
        is_example=True,
        **fields,
    )
