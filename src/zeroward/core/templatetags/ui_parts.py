"""Tags for the parts of a page: sections, notes, notices, facts, key figures, explanations."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zeroward.core.ui.icons import icon_markup
from zeroward.core.ui.states import State, truth_of
from zeroward.core.ui.why import Why

register = template.Library()

_NOTICE_ICONS = {"": "gap", "ok": "yes", "prog": "ask", "warn": "warn", "err": "err"}


@register.simple_block_tag
def section(
    content: str,
    title: str,
    id: str = "",
    aside: str = "",
    plate: str = "",
    state: str = "",
    state_label: str = "",
) -> SafeString:
    """A part of the page under an ink rule. At the end of its head stands a quiet line or a state."""
    return render_to_string(
        "ui/section.html",
        {
            "content": content,
            "title": title,
            "id": id,
            "aside": aside,
            "plate_code": plate,
            "state": state,
            "state_label": state_label,
        },
    )


@register.simple_block_tag
def note(content: str, title: str, icon: str = "doc") -> SafeString:
    """A note in the margin."""
    return render_to_string("ui/note.html", {"content": content, "title": title, "icon_name": icon})


@register.simple_block_tag
def how_we_know(content: str, rows: Iterable[tuple[str, object]] = (), open: bool = False) -> SafeString:
    """Where the page's figures come from. `rows`: pairs of label and text; the content follows them."""
    return render_to_string("ui/how_we_know.html", {"content": content, "rows": rows, "open": open})


@register.simple_block_tag
def notice(content: str, tone: str = "", icon: str = "", title: str = "") -> SafeString:
    """A word to the reader. Tones: "" (hint), ok, prog, warn (example data, corrections), err."""
    return render_to_string(
        "ui/notice.html",
        {"content": content, "tone": tone, "icon_name": icon or _NOTICE_ICONS[tone], "title": title},
    )


@register.simple_block_tag
def empty_state(content: str, title: str) -> SafeString:
    """What is missing (`title`), since when, and the one action that fills it."""
    return render_to_string("ui/empty_state.html", {"content": content, "title": title})


@register.simple_block_tag
def fact(content: str, value: bool | None, title: str, tone: str = "") -> SafeString:
    """A list item: known true, known false or not known (None). The word is read out first.

    Say the alternative in the content of a *no*, and the question that settles it in that of a *not known*.
    """
    state, word = truth_of(value)
    return _fact(content, title, state, tone or state.tone, format_html('<span class="sr">{}: </span>', word))


@register.simple_block_tag
def finding(content: str, title: str, tone: str = "warn") -> SafeString:
    """A list item like a fact, for what was noticed: its sign is the tone's (warn, err, prog, ok)."""
    state = State(_NOTICE_ICONS[tone], tone, "")
    return _fact(content, title, state, tone)


def _fact(content: str, title: str, state: State, tone: str, word: str = "") -> SafeString:
    """Written without a template: lists of what fits have dozens of them."""
    return format_html(
        '<li class="fact{}">{}<div>{}<b>{}</b>{}</div></li>',
        f" is-{tone}" if tone else "",
        icon_markup(state.icon),
        word,
        title,
        content,
    )


@register.simple_block_tag
def key_figure(content: str, value: object = None, unit: str = "") -> SafeString:
    """A figure with its sentence. No value shows the sign for not known; the content then asks."""
    return render_to_string("ui/key_figure.html", {"content": content, "value": value, "unit": unit})


@register.inclusion_tag("ui/why.html")
def why(reason: Why, title: str = "", open: bool = False) -> dict[str, Any]:
    """The parts that add up to a result."""
    return {"why": reason, "title": title, "open": open}


@register.simple_block_tag
def go(content: str, url: str) -> SafeString:
    """The link that leads on."""
    return render_to_string("ui/go.html", {"content": content, "url": url})


@register.inclusion_tag("ui/steps.html")
def steps(items: Sequence[str]) -> dict[str, Any]:
    """Numbered sentences, for example a checklist."""
    return {"items": items}


@register.inclusion_tag("ui/facts_line.html")
def facts_line(rows: Iterable[tuple[str, object]]) -> dict[str, Any]:
    """Short facts beside each other: pairs of label and text."""
    return {"rows": rows}
