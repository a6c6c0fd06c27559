"""The language of an answer: `?lang=` first, else what the reader's program accepts, among the open ones."""

from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from zeroward.api.ground.problems import ProblemError
from zeroward.core.queries.instance import open_languages


def language_of(request: HttpRequest) -> str:
    """Raises ProblemError for a `lang` that this platform does not offer."""
    offered = [code for code, _name in open_languages()]
    asked = request.GET.get("lang", "")
    if asked:
        if asked not in offered:
            raise ProblemError(
                400,
                "This platform does not offer this language.",
                place="lang",
                remedy=f"Ask for one of: {', '.join(offered)}.",
            )
        return asked
    for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")[:500]):
        short = code.split("-")[0]
        if code in offered or short in offered:
            return code if code in offered else short
    return offered[0] if offered else "en"
