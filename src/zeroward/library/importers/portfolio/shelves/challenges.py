"""Challenges with their hashtags and key challenges."""

from collections.abc import Sequence
from typing import Any

from zeroward.core.models import Stage
from zeroward.library.importers.portfolio.model import Challenge as Read
from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf, by_key, gathered, register_shelf
from zeroward.library.importers.portfolio.shelves.hashtags import SCHEME, tag_keys
from zeroward.library.importers.portfolio.shelves.words import at, items, lines, paragraphs
from zeroward.library.importers.portfolio.titles import fold, likeness
from zeroward.library.models import Category, Challenge
from zeroward.taxonomy.models import Concept


@register_shelf
class ChallengeShelf(Shelf):
    kind = "challenge"
    order = 40
    model = Challenge
    prose = frozenset({"title", "summary", "key_challenges"})
    refs = {"category": by_key(Category)}
    sets = {"hashtags": lambda: Concept.objects.of(SCHEME)}
    fresh_only = frozenset({"code", "order"})

    def propose(self, desk: Desk) -> Sequence[Proposal]:
        return [self._propose(challenge, desk) for challenge in desk.portfolio.challenges]

    def _propose(self, challenge: Read, desk: Desk) -> Proposal:
        major, _, minor = challenge.code.partition(".")
        category = desk.key_of("category", challenge.category)
        return Proposal(
            doc_key=challenge.code,
            key=challenge.code,
            title=f"{challenge.code} {challenge.title}",
            lines=at(challenge.span),
            values={
                "category": category,
                "code": challenge.code,
                "title": challenge.title,
                "title_variants": lines(variant.text for variant in challenge.variants),
                "summary": paragraphs(challenge.intro),
                "key_challenges": items(challenge.key_challenges),
                "hashtags": tag_keys(desk, challenge.hashtags),
                "order": int(major) * 100 + int(minor),
                "stage": str(Stage.IN_PROGRESS if challenge.in_progress else Stage.COMPLETE),
            },
            refused="" if category else "Its category was refused.",
        )

    def candidates(self) -> Sequence[Any]:
        return list(Challenge.objects.select_related("category").prefetch_related("hashtags"))

    def likeness(self, proposal: Proposal, record: Any) -> float:
        titles = (record.title, *record.title_variants.splitlines())
        alike = max(likeness(title, proposal.values["title"]) for title in titles)
        return 1.0 if record.code == proposal.doc_key else 0.9 * alike

    def adjust(self, record: Any, name: str, now: Any, proposal: Proposal) -> Any:
        said = proposal.values[name]
        if name != "title_variants":
            return said
        title = proposal.values["title"]
        return gathered(now, said, title if fold(title) != fold(record.title) else "")
