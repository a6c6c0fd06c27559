"""A link that does not work."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.library.forms.contributions.base import ContributionForm
from zeroward.library.forms.contributions.fields import CleanText, WebAddress
from zeroward.library.models import Link


def named(link: Link) -> str:
    """The label, and that the address is not known where it is not."""
    return link.label if link.url else _("%(link)s (address not known)") % {"link": link.label}


class DeadLinkForm(ContributionForm):
    """On the page of a material its links are offered; elsewhere the address is asked for."""

    kept = ("link", "url", "text", "new_url")

    link = forms.ChoiceField(label=gettext_lazy("Which link?"), widget=forms.RadioSelect)
    url = WebAddress(label=gettext_lazy("Which address does not work?"))
    text = CleanText(
        label=gettext_lazy("What do you see instead?"),
        help_text=gettext_lazy("For example: page not found, another page, a request to sign in."),
        max_length=1000,
        rows=2,
        required=False,
    )
    new_url = WebAddress(label=gettext_lazy("Do you know where it is now?"), required=False)

    def prepare(self) -> None:
        self.links: dict[str, Link] = {}
        if self.subject.kind == "material" and self.subject.title:
            rows = Link.objects.filter(material__key=self.subject.key)
            self.links = {str(link.pk): link for link in rows}
        if self.links:
            del self.fields["url"]
            self.fields["link"].choices = [(pk, named(link)) for pk, link in self.links.items()]
            if len(self.links) == 1:
                self.fields["link"].initial = next(iter(self.links))
        else:
            del self.fields["link"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        link = self.links.get(cleaned.get("link", ""))
        if link is not None and not link.url and not cleaned.get("new_url") and "new_url" not in self.errors:
            self.add_error("new_url", _("This link has no address yet. Say where the page is."))
        return cleaned

    def content(self) -> dict[str, Any]:
        content = super().content()
        link = self.links.get(content.get("link", ""))
        return {**content, "label": link.label, "url": link.url} if link is not None else content
