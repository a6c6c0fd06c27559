"""What readers and those who decide see of an application: its words, its form as it was handed in, its wishes."""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.exchange.models import Application
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.kinds import SideKind, kind_of
from zeroward.exchange.vocabulary import THEMES
from zeroward.profile.queries.catalogue import question_of, questions
from zeroward.profile.queries.choices import language_name, said_value
from zeroward.questionnaires.domain.hands import LINK
from zeroward.questionnaires.queries.respondent.door import Door
from zeroward.questionnaires.queries.respondent.review import Block, review_of
from zeroward.taxonomy.queries.labels import concept_labels

SHOWN = (
    "country", "population", "mission_city", "mission_label", "pilot_city", "contract_stage", "inventory_year",
    "target_year", "staff_fte",
)  # fmt: skip
BLIND = ("mission_city",)
"""Facts that stay when the reader must not know whose application it is."""


@dataclass(frozen=True, slots=True)
class Reading:
    """`name` is the reference alone when it is read blind."""

    application: Application
    name: str
    side: SideKind
    needs: list[str]
    offers: list[str]
    languages: list[str]
    facts: list[tuple[str, str]]
    open_facts: list[str]
    blocks: tuple[Block, ...]
    wishes: list[str]
    blind: bool


def reading_of(application: Application, *, blind: bool = False) -> Reading:
    """About eight queries. What the form says in free text may still tell who it is; the page says so."""
    kind = kind_of(application.call.programme.kind)
    labels = concept_labels(THEMES)[THEMES]
    wishes = [one.other for one in application.preferences.select_related("other")] if not blind else []
    named = names_of([application, *wishes])
    return Reading(
        application=application,
        name=application.reference if blind else named[application.pk],
        side=kind.side(application.side),
        needs=[labels.get(one, one) for one in application.needs],
        offers=[labels.get(one, one) for one in application.offers],
        languages=[language_name(one) for one in application.languages],
        facts=_facts(application.facts, BLIND if blind else SHOWN),
        open_facts=_labels(application.open_facts),
        blocks=_blocks(application),
        wishes=[named[one.pk] for one in wishes],
        blind=blind,
    )


def _blocks(application: Application) -> tuple[Block, ...]:
    """The form as it was handed in, whatever was written since."""
    if application.answering is None or application.answering.handed_in is None:
        return ()
    frozen = copy(application.answering)
    frozen.answers = dict(application.answering.handed_in)
    return review_of(Door(frozen, LINK)).blocks


def _facts(facts: Mapping[str, object], shown: tuple[str, ...]) -> list[tuple[str, str]]:
    known = {one.key for one in questions()}
    return [
        (question_of(key).label, said_value(question_of(key), facts[key]))
        for key in shown
        if key in known and facts.get(key) is not None
    ]


def _labels(keys: list[str]) -> list[str]:
    known = {one.key for one in questions()}
    return [question_of(key).label if key in known else _("part in an earlier call") for key in keys]
