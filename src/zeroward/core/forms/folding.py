"""Long forms: what many leave empty is folded away under a heading, and stands open where it holds something."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Fold:
    """Fields under one heading. `opened`: it stands open also while empty. Fields in `quiet` do not open it by what
    they hold, since they always hold something, such as a language."""

    title: str | Promise
    names: Sequence[str]
    opened: bool = False
    quiet: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A field by itself (`fold` None), or a fold with its fields."""

    fields: list[forms.BoundField]
    fold: Fold | None = None
    opened: bool = True


class FoldingMixin(forms.BaseForm):
    """Form mixin. `{{ form }}` draws the fields in their order; a fold stands where the first of its fields does."""

    template_name = "ui/forms/folded.html"
    folds: Sequence[Fold] = ()

    def get_context(self) -> dict[str, Any]:
        return {**super().get_context(), "parts": self.parts()}

    def parts(self) -> list[Part]:
        """Visible fields and folds in the order in which they are drawn. A fold without a field is left out."""
        of_field = {name: fold for fold in self.folds for name in fold.names}
        found: list[Part] = []
        seen: set[int] = set()
        for field in self.visible_fields():
            fold = of_field.get(field.name)
            if fold is None:
                found.append(Part([field]))
            elif id(fold) not in seen:
                seen.add(id(fold))
                fields = [self[name] for name in fold.names if name in self.fields]
                found.append(Part(fields, fold, fold.opened or _says_something(fold, fields)))
        return found


def _says_something(fold: Fold, fields: Sequence[forms.BoundField]) -> bool:
    return any(
        field.errors or (field.name not in fold.quiet and field.value() not in (None, "", [], ()))
        for field in fields
    )
