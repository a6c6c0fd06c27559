"""The words that an edition's PDF brings along itself."""

from django.utils.translation import gettext as _


def edition_labels() -> dict[str, str]:
    """By the names under which the template asks for them."""
    return {
        "edition": _("Edition"),
        "contents": _("Contents"),
        "frozen": _("Frozen on"),
        "online": _("Read it online"),
        "qr": _("QR code that leads to the online edition"),
        "about": _("About this edition"),
        "frozen_text": _(
            "This edition holds what was public in the portfolio on that day. It never changes: what is corrected"
            " or added later belongs to the next edition."
        ),
        "integrity": _("The data of this edition can be downloaded online. Its SHA-256 digest is"),
        "own_words": _("Texts are the editors’ own summaries unless a source’s words are marked."),
        "replaced": _("□ stands for a character that the fonts of this file do not have."),
        "changed": _("What changed"),
        "terms": _("Terms of use"),
        "cite": _("How to cite"),
        "hard": _("What makes it hard"),
        "materials": _("Materials"),
        "no_material": _("No material yet. The gap is open to be filled."),
        "focus": _("Its use for this challenge"),
        "features": _("Key features"),
        "partners": _("National partners"),
        "links": _("Where to read it"),
        "no_address": _("no address in the source"),
        "described": _("Described in full on page"),
        "quotes": _("In their words"),
        "lessons": _("Lessons learned"),
        "to_come": _("To come"),
        "to_come_text": _("This lesson was announced and is not written yet."),
        "dives": _("Deep dives"),
        "dive_to_come": _("This deep dive was announced and is not written yet."),
        "steps": _("How to do it"),
        "loose": _("More materials"),
        "recordings": _("Recordings"),
        "watch": _("Watch it"),
        "glossary": _("Glossary"),
        "tags": _("Index of hashtags"),
        "tags_text": _("With the pages of the challenges and materials that carry them."),
        "sources": _("Sources"),
        "source": _("Source"),
        "publisher": _("Publisher"),
        "year": _("Year"),
        "licence": _("Licence"),
        "no_licence": _("not stated"),
        "page": _("Page"),
    }
