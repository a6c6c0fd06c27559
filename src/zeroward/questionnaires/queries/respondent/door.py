"""How somebody came to an answer: by its link, or signed in for its place. Only the addresses differ."""

from dataclasses import dataclass

from django.urls import reverse

from zeroward.questionnaires.domain.hands import Hand
from zeroward.questionnaires.models import Answering


@dataclass(frozen=True, slots=True)
class Door:
    """`secret` is that of the link, "" for an account."""

    answering: Answering
    hand: Hand
    secret: str = ""

    @property
    def by_link(self) -> bool:
        return bool(self.secret)

    @property
    def home(self) -> str:
        return self.to("")

    @property
    def asked(self) -> str:
        """The list of all that the place is asked."""
        return reverse("questionnaires:asked", args=[self.answering.place])

    def to(self, page: str, *args: str) -> str:
        """Address of a page of this answer: "" is the list of its parts."""
        if self.secret:
            return reverse(f"questionnaires:answer{'-' if page else ''}{page}", args=[self.secret, *args])
        name = f"questionnaires:asked-{page or 'answer'}"
        return reverse(name, args=[self.answering.place, self.answering.collection_id, *args])
