"""Files that are handed in: refused beside their field when they are too large to be read."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext as _


def at_most(most: int) -> Callable[[Any], None]:
    """A validator of a file field; `most` in bytes."""

    def check(file: Any) -> None:
        if file.size > most:
            raise forms.ValidationError(
                _("The file has %(size)d MB; at most %(most)d MB are read."),
                params={"size": file.size // 1024**2, "most": most // 1024**2},
            )

    return check
