"""Hashtags as concepts of the vocabulary "hashtags"; variants and misspellings become hidden labels."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from zeroward.library.importers.portfolio.model import Hashtag
from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf, register_shelf
from zeroward.library.importers.portfolio.titles import slug
from zeroward.taxonomy.models import Concept, Label, Scheme

SCHEME = "hashtags"


def squashed(tag: str) -> str:
    """Letters and digits only, in lower case: what tells two tags apart."""
    return re.sub(r"[\W_]+", "", tag).casefold()


def spelled_out(tag: str) -> str:
    """ "MultiLevelGovernance" becomes "Multi level governance"; abbreviations keep their capitals."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", tag).split()
    return (
        " ".join([words[0], *(word if word.isupper() else word.lower() for word in words[1:])])
        if words
        else tag
    )


@register_shelf
class HashtagShelf(Shelf):
    kind = "hashtag"
    order = 20
    model = Concept
    fresh_only = frozenset({"notation", "label"})
    extra = frozenset({"label", "hidden"})
    threshold = 1.0

    def propose(self, desk: Desk) -> Sequence[Proposal]:
        groups: dict[str, list[Hashtag]] = {}
        for tag in desk.portfolio.hashtags:
            groups.setdefault(squashed(tag.variant_of or tag.name), []).append(tag)
        return [self._propose(name, tags) for name, tags in groups.items()]

    def _propose(self, name: str, tags: Sequence[Hashtag]) -> Proposal:
        right = next((tag.name for tag in tags if not tag.variant_of), tags[0].variant_of)
        spellings = {spelling for tag in tags for spelling in tag.spellings} - {right}
        numbers = [number for tag in tags for number in tag.lines]
        used = any(tag.in_index or tag.challenges for tag in tags)
        key = slug(re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", right.replace("&", "")))
        return Proposal(
            doc_key=name,
            key=key,
            title=f"#{right}",
            lines=(min(numbers), max(numbers)),
            values={"notation": right, "label": spelled_out(right), "hidden": sorted(spellings)},
            refused="" if used else "It stands in running text only and is no key word of any challenge.",
        )

    def candidates(self) -> Sequence[Any]:
        return list(Concept.objects.of(SCHEME).prefetch_related("labels"))

    def likeness(self, proposal: Proposal, record: Any) -> float:
        known = {squashed(record.notation), *(squashed(label.text) for label in record.labels.all())}
        names = {proposal.doc_key, *(squashed(text) for text in proposal.values["hidden"])}
        return float(bool(known & names))

    def read(self, record: Any, name: str, proposal: Proposal) -> Any:
        if name != "hidden":
            return super().read(record, name, proposal)
        known = {record.notation, *(label.text for label in record.labels.all())}
        return [text for text in proposal.values["hidden"] if text in known]

    def write_extra(self, record: Any, values: Mapping[str, Any]) -> None:
        if values.get("label"):
            Label.objects.create(
                concept=record, lang="en", kind=Label.Kind.PREF, text=values["label"], origin="imported"
            )
        for text in values.get("hidden", ()):
            Label.objects.get_or_create(
                concept=record, lang="en", kind=Label.Kind.HIDDEN, text=text, defaults={"origin": "imported"}
            )

    def defaults(self) -> Mapping[str, Any]:
        scheme, _made = Scheme.objects.get_or_create(key=SCHEME, defaults={"title": "Hashtags"})
        return {"scheme": scheme}


def tag_keys(desk: Desk, tags: Sequence[str]) -> list[str]:
    """Keys of the concepts of some tags, however they are spelled."""
    by_spelling = {
        spelling: squashed(tag.variant_of or tag.name)
        for tag in desk.portfolio.hashtags
        for spelling in tag.spellings
    }
    return desk.keys_of("hashtag", [by_spelling.get(tag, squashed(tag)) for tag in tags])
