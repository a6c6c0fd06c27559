"""Forms of pictures."""

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.contract.domain.pictures import LARGEST, WORDS
from zeroward.contract.forms.records import RecordForm
from zeroward.contract.models import Picture
from zeroward.core.forms.file_size import at_most


class PictureForm(RecordForm):
    class Meta:
        model = Picture
        fields = WORDS
        help_texts = {"alt": _("For those who cannot see it: what it shows and what it says.")}


class NewPictureForm(PictureForm):
    file = forms.FileField(
        label=_("File"),
        validators=[at_most(LARGEST)],
        max_length=300,
        help_text=_("PNG, JPEG or WebP. Place and camera are not kept."),
    )

    field_order = ("file",)
