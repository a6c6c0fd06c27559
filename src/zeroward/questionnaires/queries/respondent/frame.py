"""What every page of an answer shows beside its own: for whom it is, what is promised, until when it is open."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.questionnaires.domain.collections import stage_of
from zeroward.questionnaires.domain.hands import place_named, waits_for_sign_off
from zeroward.questionnaires.domain.modes import PROMISES, keeps_names
from zeroward.questionnaires.followers import follower_of
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.queries.respondent.door import Door
from zeroward.questionnaires.queries.respondent.words import Speaker, language_names


def frame_of(door: Door) -> dict[str, Any]:
    answering = door.answering
    collection = answering.collection
    definition = definition_of(collection.version)
    place = place_named(answering)
    crumbs = []
    follower = follower_of(collection)
    home = follower.link(collection) if follower.own_pages else ""
    if home:
        crumbs = [(collection.title, home)]
    elif not door.by_link and place is not None:
        crumbs = [(_("Asked of %(place)s") % {"place": place.name}, door.asked)]
    return {
        "door": door,
        "answering": answering,
        "collection": collection,
        "place": place,
        "stage": stage_of(collection),
        "promises": PROMISES[collection.mode],
        "questionnaire_title": Speaker(definition, answering.language).say(definition.title),
        "languages": language_names(definition),
        "crumbs": [*crumbs, (_("All parts"), door.home)],
        "named": keeps_names(collection),
        "check_url": door.to("check"),
        "again_url": door.to("again"),
        "language_url": door.to("language"),
        "no_url": door.to("no"),
        "back_url": door.to("back"),
        "text_url": door.to("copy", "txt"),
        "json_url": door.to("copy", "json"),
        "signs": waits_for_sign_off(door.hand, answering),
        "shared": not door.by_link and keeps_names(collection),
    }
