"""Changing a draft piece by piece: the whole, a section, a question, texts in a language.

Each function takes the lock that the form was opened on. A condition or calculation that cannot be read, names what is
not there or goes in a circle is refused at once; other faults may wait until the version is opened.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError
from zeroward.core.problems import ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.questions import Definition, DefinitionError
from zeroward.methods.questions.checking import expression_faults
from zeroward.methods.questions.edits import (
    moved_question,
    moved_section,
    with_head,
    with_question,
    with_section,
    without_question,
    without_section,
)
from zeroward.methods.questions.texts import TextPlace, texts_of, with_texts
from zeroward.methods.text.clean import clean_text
from zeroward.questionnaires.domain.faults import problems_of, refused
from zeroward.questionnaires.domain.places import keep, writing
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.queries.reading import definition_of

Values = Mapping[str, Any]
MOST_TEXT = 5_000


def save_head(
    *, actor: Any, viewer: Viewer, version: QuestionnaireVersion, values: Values, lock: int
) -> QuestionnaireVersion:
    """Title, introduction, thanks, minutes, languages and origins of the whole."""
    with writing(viewer, version, lock=lock) as current:
        changed = _changed(current, lambda before: with_head(before, values))
        keep(current, changed, actor=actor, event="questionnaires.head.change", what="head")
    return current


def save_section(
    *, actor: Any, viewer: Viewer, version: QuestionnaireVersion, key: str | None, values: Values, lock: int
) -> QuestionnaireVersion:
    """A section changed, or added when `key` is None. `values`: key, title, intro, when."""
    own = str(values.get("key", ""))
    with writing(viewer, version, lock=lock) as current:
        changed = _changed(current, lambda before: with_section(before, key, dict(values)), within=f"{own}.")
        _demand_readable(changed, own, "")
        keep(current, changed, actor=actor, event="questionnaires.section.change", what=own)
    return current


def move_section(
    *, actor: Any, viewer: Viewer, version: QuestionnaireVersion, key: str, step: int, lock: int
) -> QuestionnaireVersion:
    """One place up (-1) or down (1)."""
    with writing(viewer, version, lock=lock) as current:
        changed = _changed(current, lambda before: moved_section(before, key, step))
        keep(current, changed, actor=actor, event="questionnaires.section.move", what=key)
    return current


def remove_section(
    *, actor: Any, viewer: Viewer, version: QuestionnaireVersion, key: str, lock: int
) -> QuestionnaireVersion:
    """A section with its questions. What named them shows as a fault afterwards."""
    with writing(viewer, version, lock=lock) as current:
        changed = _changed(current, lambda before: without_section(before, key))
        keep(current, changed, actor=actor, event="questionnaires.section.remove", what=key)
    return current


def save_question(
    *,
    actor: Any,
    viewer: Viewer,
    version: QuestionnaireVersion,
    section: str,
    key: str | None,
    values: Values,
    lock: int,
) -> QuestionnaireVersion:
    """A question replaced, or added to the end of a section when `key` is None; `values` are all its plain data."""
    own = str(values.get("key", ""))
    within = f"{section}.{own}."
    with writing(viewer, version, lock=lock) as current:
        changed = _changed(
            current, lambda before: with_question(before, section, key, dict(values)), within=within
        )
        _demand_readable(changed, section, own)
        keep(current, changed, actor=actor, event="questionnaires.question.change", what=own)
    return current


def move_question(
    *, actor: Any, viewer: Viewer, version: QuestionnaireVersion, key: str, step: int, lock: int
) -> QuestionnaireVersion:
    """One place up or down; from the edge of a section into the one beside it."""
    with writing(viewer, version, lock=lock) as current:
        changed = _changed(current, lambda before: moved_question(before, key, step))
        keep(current, changed, actor=actor, event="questionnaires.question.move", what=key)
    return current


def remove_question(
    *, actor: Any, viewer: Viewer, version: QuestionnaireVersion, key: str, lock: int
) -> QuestionnaireVersion:
    """A question taken away. What named it shows as a fault afterwards."""
    with writing(viewer, version, lock=lock) as current:
        changed = _changed(current, lambda before: without_question(before, key))
        keep(current, changed, actor=actor, event="questionnaires.question.remove", what=key)
    return current


def save_translation(
    *,
    actor: Any,
    viewer: Viewer,
    version: QuestionnaireVersion,
    language: str,
    texts: Mapping[str, str],
    origin: str = "human",
    lock: int,
) -> QuestionnaireVersion:
    """Texts in one language by their place ("needs/barriers/label"). An empty text takes the translation away.

    What a person writes makes the whole language theirs (`origin` human).
    """
    with writing(viewer, version, lock=lock) as current:
        changed = _changed(current, lambda before: _translated(before, language, texts, origin))
        keep(current, changed, actor=actor, event="questionnaires.translation.change", what=language)
    return current


def _translated(before: Definition, language: str, texts: Mapping[str, str], origin: str) -> Definition:
    if language not in before.languages:
        raise ConflictError(
            _("This language was taken out of the questionnaire."),
            remedy=_("Add it again first."),
            place="language",
        )
    by_place: dict[str, TextPlace] = {place.place: place for place, _words in texts_of(before)}
    clean = {
        by_place[name]: clean_text(text, limit=MOST_TEXT) for name, text in texts.items() if name in by_place
    }
    changed = with_texts(before, language, clean)
    if changed == before or language == before.languages[0]:
        return changed
    return with_head(changed, {"origins": {**changed.origins, language: origin}})


def _changed(
    version: QuestionnaireVersion, change: Callable[[Definition], Definition], *, within: str = ""
) -> Definition:
    """The content after a change. Raises ProblemsError for what cannot be, ConflictError for what is gone."""
    try:
        return change(definition_of(version))
    except DefinitionError as error:
        raise refused(error, within=within) from error
    except KeyError as error:
        raise ConflictError(
            _("What you are changing is not in the questionnaire any more."),
            remedy=_("Look at the draft again."),
        ) from error


def _demand_readable(changed: Definition, section: str, question: str) -> None:
    """Raises ProblemsError for expressions of what was just saved; those that were wrong before count as well."""
    faults = expression_faults(changed, section, question)
    if faults:
        within = f"{section}.{question}." if question else f"{section}."
        raise ProblemsError(problems_of(faults, within=within))
