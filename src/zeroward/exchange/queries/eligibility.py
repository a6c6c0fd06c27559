"""Whether a place may apply: yes, no, or it depends on what is not known yet; each rule with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.workspaces import Workspace
from zeroward.exchange.models import Application, ApplicationState, Call, CallSide
from zeroward.exchange.queries.kinds import kind_of
from zeroward.methods.conditions import AllOf, Condition, ConditionError, decide, read
from zeroward.methods.conditions.sentences import sentence_of
from zeroward.profile.queries.catalogue import question_of, questions

OWN_FACTS = ("earlier_part",)
"""Facts that this room adds to the profile: whether the place took part in an earlier call of the programme."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`verdict`: True met, False not met, None open; `ask`: keys of the facts that would settle it."""

    label: str
    verdict: bool | None
    ask: tuple[str, ...] = ()

    @property
    def questions(self) -> list[str]:
        """What would have to be known, in the reader's language."""
        return [question_of(key).label for key in self.ask if key not in OWN_FACTS]


@dataclass(frozen=True, slots=True)
class Eligibility:
    """All rules of one side for one place."""

    verdict: bool | None
    rules: tuple[Rule, ...] = ()

    @property
    def missing(self) -> list[str]:
        return list(dict.fromkeys(key for rule in self.rules if rule.verdict is None for key in rule.ask))

    @property
    def reasons(self) -> list[str]:
        """Rules that are not met, or still open."""
        return [rule.label for rule in self.rules if rule.verdict is not True]


def known_facts() -> set[str]:
    """Facts that a rule of a call may ask for."""
    return {one.key for one in questions()} | set(OWN_FACTS)


def condition_of(side: CallSide) -> Condition:
    """What the side asks of applicants. Raises ConditionError for data that is no condition."""
    return read(side.conditions, facts=known_facts()) if side.conditions else AllOf()


def eligibility(side: CallSide, facts: Mapping[str, Any], *, kind: str = "city") -> Eligibility:
    """`kind`: city, country or team. A rule that cannot be read is open, and says so."""
    wanted = kind_of(side.call.programme.kind).side(side.side)
    right = kind in wanted.who
    rules = [Rule(who_words(wanted.who), right)]
    try:
        condition = condition_of(side)
    except ConditionError:
        return Eligibility(None, (*rules, Rule(_("A rule of this call cannot be read; ask its team."), None)))
    parts = condition.parts if isinstance(condition, AllOf) else (condition,)
    labels = {one.key: one.english["label"] for one in questions()}
    for part in parts:
        decision = decide(part, facts, labels=labels)
        label = said(sentence_of(part, labels)) if _says(part) else " ".join(map(said, decision.sentences))
        rules.append(Rule(label, decision.verdict, decision.missing))
    verdicts = [rule.verdict for rule in rules]
    verdict = False if False in verdicts else (None if None in verdicts else True)
    return Eligibility(verdict, tuple(rules))


def facts_for(place: Workspace, call: Call, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The profile with what this room knows: an earlier part is known only where it ran here."""
    earlier = Application.objects.filter(
        scope=str(place.scope), state=ApplicationState.ACCEPTED, call__programme=call.programme_id
    ).exclude(call=call.pk)
    return {**facts, "earlier_part": earlier.exists()}


def with_earlier(call: Call, facts: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The same for many places, by scope. One query."""
    rows = Application.objects.filter(
        scope__in=list(facts), state=ApplicationState.ACCEPTED, call__programme=call.programme_id
    ).exclude(call=call.pk)
    earlier = set(rows.values_list("scope", flat=True))
    return {scope: {**told, "earlier_part": scope in earlier} for scope, told in facts.items()}


def who_words(who: tuple[str, ...]) -> str:
    """Who may apply, by kind of applicant."""
    words = {
        ("city",): _("Cities and municipalities apply."),
        ("country",): _("National platforms apply."),
        ("team", "city"): _("Teams apply, and cities."),
        ("team",): _("Teams apply."),
    }
    return words.get(who, _("See the rules in words."))


def _says(part: Condition) -> bool:
    return bool(part.say)
