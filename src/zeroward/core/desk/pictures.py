"""Pictures that editors hand in at the desk: everybody can fetch them, so they are drawn anew and hold pixels alone."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from zeroward.core.desk.meeting import Meeting
from zeroward.core.errors import InvalidInputError
from zeroward.core.uploads.pictures import redrawn


class PictureField(WagtailImageField):  # type: ignore[misc]
    """Wagtail's own asks for the name and the size first, and fails on what its reader cannot open."""

    def to_python(self, data: Any) -> Any:
        if not data:
            return super().to_python(data)
        self.check_image_file_size(data)  # before anything is drawn
        try:
            plain = redrawn(data)
        except InvalidInputError as error:
            raise ValidationError(str(error), code="invalid_image") from error
        return super().to_python(SimpleUploadedFile(data.name, plain, data.content_type))


class PictureForm(Meeting, BaseImageForm):  # type: ignore[misc]
    """Of every place at the desk where a picture is handed in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if found := self.fields.get("file"):
            self.fields["file"] = PictureField(
                label=found.label, required=found.required, widget=found.widget, help_text=found.help_text
            )
