"""What may come in as a body: how large, of which kind, and how it is sent."""

from typing import Final

from django.conf import settings
from django.http import HttpRequest

from zeroward.api.ground.problems import ProblemError

FILE, FILES = "application/octet-stream", "/imports"
"""What takes a file as it is: its kind, and how its address ends."""
READING: Final = ("GET", "HEAD", "OPTIONS")
_PIECE: Final = 64 * 1024


def demand_readable_body(request: HttpRequest) -> None:
    """Afterwards `request.body` is all that was sent. Raises ProblemError (411, 413, 415)."""
    if request.method in READING:
        return
    is_file = request.content_type == FILE and request.path.endswith(FILES)
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE if is_file else settings.ZEROWARD_API_MAX_BODY_KB * 1024
    coding = request.headers.get("Content-Encoding", "").strip().lower()
    if coding not in ("", "identity"):
        raise ProblemError(
            415,
            "A body in this coding is not read.",
            place="Content-Encoding",
            remedy="Send it as it is.",
            headers={"Accept-Encoding": "identity"},
        )
    if _length(request, most) and not is_file and request.content_type != "application/json":
        raise ProblemError(
            415, "This media type is not read.", place="Content-Type", remedy="Send application/json."
        )


def _length(request: HttpRequest, most: int) -> int:
    """Bytes of the body. One that comes in pieces, without a length, is read here: Django takes it for an empty one."""
    told = request.META.get("CONTENT_LENGTH") or ""
    if not told:
        return _read_pieces(request, most)
    if not told.isdecimal() or int(told[:20]) > most:
        raise _too_large(most)
    return int(told)


def _read_pieces(request: HttpRequest, most: int) -> int:
    if not request.META.get("wsgi.input_terminated"):
        if request.META.get("HTTP_TRANSFER_ENCODING"):
            raise ProblemError(
                411, "A body needs its length here.", place="Content-Length", remedy="Send Content-Length."
            )
        return 0
    stream, pieces, length = request.META["wsgi.input"], [], 0
    while piece := stream.read(_PIECE):
        length += len(piece)
        if length > most:
            raise _too_large(most)
        pieces.append(piece)
    request._body = b"".join(pieces)  # where Django looks for it
    return length


def _too_large(most: int) -> ProblemError:
    return ProblemError(413, f"A body may have {most // 1024} KB.")
