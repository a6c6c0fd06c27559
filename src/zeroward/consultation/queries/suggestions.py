"""What suggesters propose for passages, and how far they agree with people."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from zeroward.consultation.domain.classifier_store import unpacked
from zeroward.consultation.models import Suggester
from zeroward.methods.coding import Classifier, Dictionary, Entry, Suggestion


def suggestions_for(
    suggesters: Sequence[Suggester], texts: Mapping[int, tuple[str, str]]
) -> dict[int, list[Suggestion]]:
    """Proposals by passage. `texts`: primary key → (language, words). A suggester proposes in its language only."""
    found: dict[int, list[Suggestion]] = {segment: [] for segment in texts}
    for one in suggesters:
        said = {str(pk): words for pk, (language, words) in texts.items() if language == one.language}
        if said:
            for proposal in _proposals(one, said):
                found[int(proposal.unit)].append(proposal)
    return found


def _proposals(suggester: Suggester, texts: Mapping[str, str]) -> list[Suggestion]:
    """The proposals under the name that the suggester was kept with."""
    if suggester.kind == "dictionary":
        made = _dictionary(suggester).suggest(texts, lang=suggester.language)
    else:
        made = _classifier(suggester.pk, suggester.updated_at).suggest(texts)
    return [Suggestion(suggester.name, one.unit, one.code, one.sureness, one.reasons) for one in made]


def _dictionary(suggester: Suggester) -> Dictionary:
    entries = tuple(
        Entry(row["code"], suggester.language, tuple(row["phrases"]), tuple(row["not_with"]))
        for row in suggester.content["entries"]
    )
    return Dictionary(suggester.name, entries)


@lru_cache(maxsize=8)
def _classifier(suggester: int, _as_of: datetime) -> Classifier:
    """A suggester never changes, so that reading it once is enough."""
    return unpacked(Suggester.objects.values_list("content", flat=True).get(pk=suggester))
