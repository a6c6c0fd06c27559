"""Making and deleting suggesters: named, versioned things that propose codes, and never decide."""

from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.consultation.domain.classifier_store import packed
from zeroward.consultation.models import CodebookVersion, Suggester
from zeroward.consultation.queries.codebooks import usable
from zeroward.consultation.queries.coded.learning import coded_passages
from zeroward.consultation.rules import RUN
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.coding import train
from zeroward.methods.ghg.method import MethodError

DICTIONARY: Final = "dictionary"
CLASSIFIER: Final = "classifier"
MOST_PASSAGES: Final = 5_000


def make_dictionary(
    *, actor: Any, viewer: Viewer, place: Workspace, version: CodebookVersion, language: str
) -> Suggester:
    """A suggester of the words that the version holds for a language, as they are now.

    Asks for consultation.run. Raises InvalidInputError for a language without words: silence would look like no code.
    """
    _demand(viewer, place, version)
    entries = [
        {"code": row["code"], "phrases": row["phrases"], "not_with": row.get("not_with", [])}
        for row in version.phrases
        if row["lang"] == language
    ]
    if not entries:
        raise InvalidInputError(
            _("The codebook has no words in this language."),
            place="language",
            remedy=_("Add words to its codes first."),
        )
    return _keep(actor, place, version, DICTIONARY, language, {"entries": entries}, {"entries": len(entries)})


def train_suggester(
    *, actor: Any, viewer: Viewer, place: Workspace, version: CodebookVersion, language: str
) -> Suggester:
    """A suggester that learnt from the team's own passages with final codes in a language.

    Asks for consultation.run. Raises InvalidInputError when no code is carried by enough of them.
    """
    _demand(viewer, place, version)
    rows = coded_passages(str(place.scope), version, language)[-MOST_PASSAGES:]
    stamp = f"{timezone.now():%Y-%m-%d}"
    try:
        learnt = train([one.words for one in rows], [one.codes for one in rows], lang=language, version=stamp)
    except MethodError as error:
        raise InvalidInputError(
            _("Too little was coded in this language to learn from: %(number)s passages.")
            % {"number": len(rows)},
            place="language",
            remedy=_("A code is learnt from eight passages that carry it and eight that do not."),
        ) from error
    content = {**packed(learnt), "learnt": [one.segment for one in rows]}
    scores = {
        "passages": len(rows),
        "too_few": dict(learnt.too_few),
        "codes": {
            one.code: {"answers": one.answers, "precision": one.precision, "recall": one.recall}
            for one in learnt.models
        },
    }
    return _keep(actor, place, version, CLASSIFIER, language, content, scores)


def delete_suggester(*, actor: Any, viewer: Viewer, place: Workspace, suggester: Suggester) -> None:
    """Take one away; what it proposed stays with the codings. Raises ConflictError while a round shows it."""
    demand(viewer, RUN, place)
    if suggester.scope != str(place.scope):
        raise InvalidInputError(_("There is no such suggester."), place="suggester")
    if suggester.rounds.filter(state="coding").exists():
        raise ConflictError(
            _("A round that is being coded shows what it proposes."),
            remedy=_("Wait until the coding has ended."),
        )
    with transaction.atomic():
        record_event(
            action="consultation.suggester.delete",
            record=suggester,
            actor=actor,
            scope=suggester.scope,
            label=suggester.name,
        )
        suggester.delete()


def _demand(viewer: Viewer, place: Workspace, version: CodebookVersion) -> None:
    demand(viewer, RUN, place)
    if not usable(place).filter(pk=version.pk).exists():
        raise InvalidInputError(
            _("There is no such codebook."), place="codebook", remedy=_("Choose one from the list.")
        )


def _keep(
    actor: Any,
    place: Workspace,
    version: CodebookVersion,
    kind: str,
    language: str,
    content: dict[str, Any],
    scores: dict[str, Any],
) -> Suggester:
    """A name that tells kind, codebook, language and day; a second one of the day gets a number."""
    scope = str(place.scope)
    stem = f"{kind} {version.codebook.key} {version.number} {language} {timezone.now():%Y-%m-%d}"
    with transaction.atomic():
        taken = set(
            Suggester.objects.filter(codebook=version, scope=scope, name__startswith=stem).values_list(
                "name", flat=True
            )
        )
        name = next(
            one for one in (stem, *(f"{stem} {number}" for number in range(2, 1000))) if one not in taken
        )
        made = Suggester.objects.create(
            scope=scope,
            codebook=version,
            name=name[:120],
            kind=kind,
            language=language,
            content=content,
            scores=scores,
        )
        record_event(action="consultation.suggester.make", record=made, actor=actor, scope=scope, label=name)
    return made
