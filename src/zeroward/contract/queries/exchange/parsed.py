"""What was read from a file of a contract."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.contract.queries.exchange.head import FORMAT
from zeroward.core.errors import InvalidInputError
from zeroward.core.problems import Problem
from zeroward.methods.contracts.template.checking import Fault, faults_of
from zeroward.methods.contracts.template.content import Place
from zeroward.methods.contracts.template.load import UnknownTemplateError, template_of
from zeroward.methods.contracts.template.shapes import Template


@dataclass(frozen=True, slots=True)
class Parsed:
    """`content` fits its template unless there are `problems`; `head` is what the file says about itself.

    `refused` are cells that could not be read: what stands there stays, whatever the content has for them.
    """

    content: dict[str, Any]
    head: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()
    refused: frozenset[Place] = frozenset()


def template_named(key: object) -> Template:
    """The template that a file names. Raises InvalidInputError."""
    try:
        return template_of(str(key))
    except UnknownTemplateError:
        raise InvalidInputError(
            _("The file follows a template that this platform does not know: %(key)s.")
            % {"key": str(key)[:40]},
            place="template",
        ) from None


def not_ours() -> InvalidInputError:
    return InvalidInputError(
        _("This is no file of a contract that was made here."),
        place="file",
        remedy=_("Download the contract's file first, change it, and hand it in again."),
    )


def is_ours(mark: object) -> bool:
    return mark == FORMAT


def checked(
    template: Template,
    content: dict[str, Any],
    head: Mapping[str, Any],
    found: Iterable[Problem] = (),
    refused: Iterable[Place] = (),
) -> Parsed:
    """The content with all its problems: those of reading, then those of its form."""
    faults = [problem_of(fault) for fault in faults_of(template, content)]
    return Parsed(content, head, (*found, *faults), frozenset(refused))


def problem_of(fault: Fault) -> Problem:
    """A fault of the content in the reader's words."""
    message, remedy = _(fault.message), _(fault.remedy) if fault.remedy else ""
    return Problem(fault.place, message % fault.params if fault.params else message, _filled(remedy, fault))


def _filled(remedy: str, fault: Fault) -> str:
    return remedy % fault.params if fault.params and remedy else remedy
