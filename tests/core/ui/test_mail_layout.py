from django.template import Context, Template

CHILD = '{% extends "mail/layout.KIND" %}{% block text %}Your entry “{{ title }}” is published.{% endblock %}'


def letter(kind: str, **context: object) -> str:
    return Template(CHILD.replace("KIND", kind)).render(
        Context({"base_url": "https://example.org", **context})
    )


def test_plain_letter_keeps_its_characters_and_names_the_platform() -> None:
    text = letter("txt", title="R&D <b>")
    assert "Hello," in text
    assert "Zeroward\nhttps://example.org" in text


def test_html_letter_escapes_what_others_wrote_and_loads_nothing() -> None:
    page = letter("html", title="<script>", subject="Published")
    assert "&lt;script&gt;" in page
    assert "<title>Published</title>" in page
    assert "src=" not in page
