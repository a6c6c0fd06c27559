"""How complete a questionnaire is in each of its languages."""

from dataclasses import dataclass

from zeroward.methods.questions.definition import Definition
from zeroward.methods.questions.texts import TextPlace, texts_of


@dataclass(frozen=True, slots=True)
class LanguageState:
    """`texts` counts what there is to translate: texts that stand in the first language. `orphans` stand only in this
    one. `origin` is human, machine or imported; "" when nobody said, and for the first language."""

    language: str
    origin: str
    texts: int
    missing: tuple[TextPlace, ...]
    orphans: tuple[TextPlace, ...]

    @property
    def there(self) -> int:
        return self.texts - len(self.missing)

    @property
    def is_complete(self) -> bool:
        return not self.missing


def completeness(definition: Definition) -> tuple[LanguageState, ...]:
    """The state of every language, the first one included: there, what is missing is what people have to be told."""
    first = definition.languages[0]
    texts = list(texts_of(definition))
    kinds = {one.key: one.kind for one in definition.questions}
    needed = [
        (place, words)
        for place, words in texts
        if words.get(first) or (place.is_needed and kinds.get(place.question) != "calculated")
    ]
    return tuple(
        LanguageState(
            language,
            "" if language == first else definition.origins.get(language, ""),
            len(needed),
            tuple(place for place, words in needed if not words.get(language)),
            tuple(place for place, words in texts if words.get(language) and not words.get(first)),
        )
        for language in definition.languages
    )
