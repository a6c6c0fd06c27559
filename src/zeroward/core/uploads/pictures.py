"""Pictures drawn anew: what comes out holds pixels alone, no camera, no place, nothing hidden behind them."""

from io import BytesIO
from typing import BinaryIO

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.uploads.kinds import kind_of_file

MOST_PIXELS = 20_000_000
QUALITY = 90
FORMATS = {"png": "PNG", "webp": "WEBP", "jpg": "JPEG"}


def redrawn(file: BinaryIO, *, suffixes: tuple[str, ...] = ("png", "webp", "jpg")) -> bytes:
    """The same picture in its format, the right way up. Raises InvalidInputError for what is none of these kinds."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # heavy

    kind = kind_of_file(file)
    if kind.suffix not in suffixes:
        raise InvalidInputError(_("This is no picture."), place="file")
    try:
        with Image.open(file) as image:
            if image.width * image.height > MOST_PIXELS:
                raise InvalidInputError(_("The picture has too many pixels."), place="file")
            upright = ImageOps.exif_transpose(image)  # how the camera was held is not kept
            clear = kind.suffix != "jpg" and (upright.has_transparency_data or "A" in upright.getbands())
            plain = upright.convert("RGBA" if clear else "RGB")
    except (Image.DecompressionBombError, UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise InvalidInputError(_("The file is damaged."), place="file") from error
    out = BytesIO()
    plain.save(out, FORMATS[kind.suffix], **({} if kind.suffix == "png" else {"quality": QUALITY}))
    return out.getvalue()
