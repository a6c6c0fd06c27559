"""Settings of this installation that its administrator changes in the editors' desk."""

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.rooms import room_choices


class Instance(models.Model):
    """One row: who runs this platform, in which languages, with which rooms open."""

    name = models.CharField(_("name"), max_length=60, default="Zeroward")
    tagline = models.CharField(_("one sentence about it"), max_length=200, blank=True)
    logo = models.FileField(
        _("logo"), upload_to="instance/", blank=True, validators=[FileExtensionValidator(["png", "webp"])]
    )
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        help_text=_("ISO code, when this is the platform of one country."),
    )
    languages = models.JSONField(
        _("languages of the interface"), default=list, blank=True, help_text=_('For example ["en", "de"].')
    )
    closed_rooms = models.JSONField(_("closed rooms"), default=list, blank=True)
    operator = models.TextField(_("imprint: who runs this platform"), blank=True)
    contact = models.EmailField(_("contact"), blank=True)
    terms = models.TextField(_("terms of use"), blank=True)
    privacy = models.TextField(_("privacy: what is kept, why and how long"), blank=True)
    has_examples = models.BooleanField(
        _("holds data made up for demonstration"), default=False, editable=False
    )
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("settings of the platform")
        verbose_name_plural = _("settings of the platform")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="only_one_instance")]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        unknown = set(self.closed_rooms) - {key for key, _label in room_choices()}
        if unknown:
            raise ValidationError(
                {"closed_rooms": _("No such room: %(keys)s") % {"keys": ", ".join(sorted(unknown))}}
            )
