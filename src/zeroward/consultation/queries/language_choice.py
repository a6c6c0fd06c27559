"""Which of several languages a text is told in."""

from collections.abc import Mapping


def in_language(texts: Mapping[str, str], language: str) -> tuple[str, str]:
    """The text in the language, else in English, else in the first there is; and which language that is. Nothing is
    said in the language that was asked for."""
    for lang in (language, language.partition("-")[0], "en", *texts):
        if texts.get(lang):
            return texts[lang], lang
    return "", language
