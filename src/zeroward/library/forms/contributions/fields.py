"""Fields that clean what a stranger types, and say what to do about what they refuse."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from zeroward.methods.text.clean import clean_text


class CleanText(forms.CharField):
    """Text without control characters, direction overrides and invisible letters. `rows` makes it a text area."""

    def __init__(self, *, max_length: int, rows: int = 0, **more: Any) -> None:
        self.multiline = rows > 0
        if rows:
            more.setdefault("widget", forms.Textarea({"rows": rows}))
        super().__init__(max_length=max_length, **more)
        # the browser would cut a longer text without a word; here it is said
        self.widget.attrs.pop("maxlength", None)

    def to_python(self, value: Any) -> Any:
        # one more than allowed, so that a text that is too long is refused and not cut
        text = clean_text(str(value or ""), limit=(self.max_length or 0) + 1, multiline=self.multiline)
        return super().to_python(text)


class WebAddress(CleanText):
    """An address that a browser opens: http or https, with a host, without a password in it."""

    def __init__(self, **more: Any) -> None:
        more.setdefault("widget", forms.TextInput({"inputmode": "url", "autocomplete": "url"}))
        super().__init__(max_length=1000, **more)

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return f"https://{text}" if text and "://" not in text and text.startswith("www.") else text

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value and not self._opens(value):
            raise ValidationError(
                _("This is no web address. Copy it from the browser; it begins with https:// or http://.")
            )

    @staticmethod
    def _opens(text: str) -> bool:
        try:
            parts = urlsplit(text)
            port_fits = parts.port is None or parts.port > 0
        except ValueError:
            return False
        host = parts.hostname or ""
        return (
            parts.scheme in {"http", "https"}
            and port_fits
            and "." in host.strip(".")
            and not any(letter.isspace() or letter in "<>\"'\\" for letter in text)
            and parts.username is None
        )


class Year(forms.IntegerField):
    def __init__(self, **more: Any) -> None:
        super().__init__(min_value=1990, max_value=2100, required=False, **more)
        self.widget.attrs.update({"inputmode": "numeric"})
